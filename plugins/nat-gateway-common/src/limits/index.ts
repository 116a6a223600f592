export * from './Limit';
export * from './awsNatGatewayLimits';
export * from './awsNatInstanceLimits';
export * from './azureLoadBalancerLimits';
export * from './azureNamingLimits';
export * from './azureNatGatewayLimits';
export * from './azureRegionsWithoutStandardV2';
export * from './azureSnatTimers';
