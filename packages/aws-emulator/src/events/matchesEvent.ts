/**
 * Whether an event matches a pattern: each field by any of its values, which are exact or `prefix`, `anything-but`, `exists`.
 *
 * https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-create-pattern-operators.html
 *
 * @internal
 */
export function matchesEvent(event: unknown, pattern: unknown): boolean {
  if (Array.isArray(pattern)) {
    const values: readonly unknown[] = Array.isArray(event) ? event : [event];
    return pattern.some(wanted => values.some(value => meets(value, wanted)));
  }
  if (typeof pattern !== 'object' || pattern === null) {
    return false;
  }
  return Object.entries(pattern).every(([name, inner]) =>
    matchesEvent(
      typeof event === 'object' && event !== null && Object.hasOwn(event, name)
        ? (event as Record<string, unknown>)[name]
        : undefined,
      inner,
    ),
  );
}

function meets(value: unknown, wanted: unknown): boolean {
  if (typeof wanted !== 'object' || wanted === null) {
    return value === wanted;
  }
  const {
    prefix,
    'anything-but': but,
    exists,
    ...others
  } = wanted as Readonly<Record<string, unknown>>;
  return (
    Object.keys(others).length === 0 &&
    (prefix === undefined || String(value ?? '').startsWith(String(prefix))) &&
    (but === undefined ||
      (value !== undefined && ![but].flat().includes(value))) &&
    (exists === undefined || (value !== undefined) === exists)
  );
}
