/**
 * The first number in plain data that no screen may show, or a sentence that has one in it.
 *
 * @internal
 */
export function brokenIn(value: unknown): string | undefined {
  if (typeof value === 'number') {
    return Number.isFinite(value) && !Object.is(value, -0)
      ? undefined
      : `number ${Object.is(value, -0) ? '-0' : value}`;
  }
  if (typeof value === 'string') {
    return /NaN|Infinity|∞|undefined|Invalid Date|-0(?![.\d])\b/.test(
      value.replace(/\d{4}-\d\d-\d\d\S*/g, ''),
    )
      ? `'${value}'`
      : undefined;
  }
  if (typeof value !== 'object' || value === null) return undefined;
  for (const [key, inner] of Object.entries(value)) {
    const broken = brokenIn(inner);
    if (broken) return `${key}: ${broken}`;
  }
  return undefined;
}
