export * from './GatewayCeilings';
export * from './awsNatGatewayCeilings';
export * from './awsNatInstanceCeilings';
export * from './azureGatewayCeilings';
export * from './gatewayCeilings';
