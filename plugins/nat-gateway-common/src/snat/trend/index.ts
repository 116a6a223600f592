export * from './CeilingTrend';
export * from './NamedCeiling';
export * from './dailyPorts';
export * from './namedCeilings';
export type { Confidence } from './studentQuantile';
export * from './trendTowardsCeiling';
