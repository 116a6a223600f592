export * from './CapacityCeilings';
export * from './awsNatGatewayCeilings';
export * from './awsNatInstanceCeilings';
export * from './azureGatewayCeilings';
export * from './gatewayCeilings';
