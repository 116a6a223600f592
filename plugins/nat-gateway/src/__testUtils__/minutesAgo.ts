/**
 * A moment that many minutes and a few seconds before now, so that its age in whole minutes is sure.
 *
 * @internal
 */
export function minutesAgo(minutes: number): string {
  return new Date(Date.now() - minutes * 60_000 - 5_000).toISOString();
}
