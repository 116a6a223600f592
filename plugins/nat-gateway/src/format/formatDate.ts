/**
 * A calendar date without time, the same in every time zone.
 *
 * @internal
 */
export function formatDate(
  date: string,
  options: { readonly locale: string },
): string {
  return new Intl.DateTimeFormat(options.locale, {
    dateStyle: 'medium',
    timeZone: 'UTC',
  }).format(new Date(date));
}
