/**
 * A time of day in the locale's way and the reader's time zone.
 *
 * @internal
 */
export function formatTime(
  moment: string,
  options: { readonly locale: string },
): string {
  return new Intl.DateTimeFormat(options.locale, {
    timeStyle: 'short',
  }).format(new Date(moment));
}
