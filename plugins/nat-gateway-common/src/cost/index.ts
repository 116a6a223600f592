export * from './CostEstimate';
