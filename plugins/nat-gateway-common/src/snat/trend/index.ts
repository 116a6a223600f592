export * from './CeilingTrend';
export * from './ConnectionSeries';
export * from './NamedCeiling';
export * from './Sample';
export * from './dailyPorts';
export * from './namedCeilings';
export type { Confidence } from './studentQuantile';
export * from './trendTowardsCeiling';
