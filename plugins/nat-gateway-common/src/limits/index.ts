export * from './Limit';
export * from './azureLoadBalancerLimits';
export * from './azureNamingLimits';
export * from './azureNatGatewayLimits';
