/**
 * How long a run waits after its replica died.
 *
 * @internal
 */
export const leaseDurationMilliseconds = 30_000;
