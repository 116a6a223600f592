export * from './CapacityCeilings';
export * from './SimulationTimers';
