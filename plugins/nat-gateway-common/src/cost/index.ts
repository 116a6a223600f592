export * from './CostEstimate';
export * from './azurePrices';
export * from './compareMonthlyCost';
export * from './estimateMonthlyCost';
