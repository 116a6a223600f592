/**
 * How long a run stands still after its replica died.
 *
 * @internal
 */
export const leaseDurationMilliseconds = 30_000;
