/**
 * How long an answer asks to wait: in milliseconds, in seconds, or until a moment, which counts
 * from the answer's own date, since the clocks may differ. Undefined: it does not say.
 *
 * @internal
 */
export function retryAfterOf(
  header: (name: string) => unknown,
): number | undefined {
  const numberOf = (name: string) => {
    const value = header(name);
    return value === undefined || value === null || value === ''
      ? NaN
      : Number(value);
  };
  const until =
    Date.parse(String(header('retry-after'))) -
    Date.parse(String(header('date')));
  return [
    numberOf('retry-after-ms'),
    numberOf('x-ms-retry-after-ms'),
    numberOf('retry-after') * 1000,
    until,
  ].find(milliseconds => Number.isFinite(milliseconds) && milliseconds >= 0);
}
