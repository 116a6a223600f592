/**
 * Whether a scope is another one or within it; everything is within `/`.
 *
 * @internal
 */
export function isWithinScope(inner: string, outer: string): boolean {
  const edge = outer.toLowerCase().replace(/\/$/, '');
  return `${inner.toLowerCase()}/`.startsWith(`${edge}/`);
}
