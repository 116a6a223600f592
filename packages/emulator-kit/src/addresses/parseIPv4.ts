const pattern = /^(\d{1,3})\.(\d{1,3})\.(\d{1,3})\.(\d{1,3})$/;

/**
 * An IPv4 address as a number; throws when the text is not one.
 *
 * @public
 */
export function parseIPv4(text: string): number {
  const [, a, b, c, d] = (pattern.exec(text) ?? []).map(Number);
  if (!(a <= 255 && b <= 255 && c <= 255 && d <= 255)) {
    throw new RangeError(`'${text}' is not an IPv4 address`);
  }
  return ((a * 256 + b) * 256 + c) * 256 + d;
}
