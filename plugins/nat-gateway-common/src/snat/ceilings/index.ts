export * from './CapacityCeilings';
export * from './gatewayCeilings';
