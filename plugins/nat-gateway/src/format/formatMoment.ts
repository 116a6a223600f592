/**
 * A date and time in the locale's way and the reader's time zone.
 *
 * @internal
 */
export function formatMoment(
  moment: string,
  options: { readonly locale: string },
): string {
  return new Intl.DateTimeFormat(options.locale, {
    dateStyle: 'medium',
    timeStyle: 'short',
  }).format(new Date(moment));
}
