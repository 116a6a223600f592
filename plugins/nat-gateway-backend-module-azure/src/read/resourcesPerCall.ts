/**
 * The most resources of one region, subscription and type that one call of the batch metrics takes.
 *
 * Source: https://learn.microsoft.com/rest/api/monitor/metrics-batch/batch, read 2026-11-20.
 *
 * @internal
 */
export const resourcesPerCall = 50;
