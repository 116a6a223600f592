export * from './azure/AzureNatGatewaySpec';
export * from './azure/AzureSpecFacts';
export * from './Violation';
