export * from './ceilings/awsNatGatewayCeilings';
export * from './ceilings/awsNatInstanceCeilings';
export * from './cost/awsPriceTable';
export * from './limits/awsNatGatewayLimits';
export * from './limits/awsNatInstanceLimits';
