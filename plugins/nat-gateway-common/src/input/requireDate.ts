import { InputError } from '@backstage/errors';

/**
 * Gives a date back, or says which field has none.
 *
 * @example
 * ```ts
 * requireDate('readAt', '2026-02-30'); // InputError: readAt '2026-02-30' is no date, such as 2026-11-20
 * ```
 *
 * @throws InputError when the text is no day of the calendar, written as ISO 8601 has it.
 * @internal
 */
export function requireDate(field: string, value: string): string {
  const isDay = /^\d{4}-\d\d-\d\d$/.test(value);
  const time = isDay ? Date.parse(value) : NaN;
  // 30 February is read as a day of March.
  if (
    !Number.isFinite(time) ||
    new Date(time).toISOString().slice(0, 10) !== value
  ) {
    throw new InputError(`${field} '${value}' is no date, such as 2026-11-20`);
  }
  return value;
}
