export * from './CeilingTrend';
export * from './NamedCeiling';
export * from './Sample';
export * from './headroom';
export * from './namedCeilings';
export type { Confidence } from './studentQuantile';
export * from './trendTowardsCeiling';
