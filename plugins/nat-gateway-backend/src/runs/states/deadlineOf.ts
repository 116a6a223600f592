/**
 * Until when a run may work that starts to work now; ISO 8601.
 *
 * @internal
 */
export function deadlineOf(
  now: string,
  options: { readonly deadlineMinutes: number },
): string {
  return new Date(
    Date.parse(now) + options.deadlineMinutes * 60_000,
  ).toISOString();
}
