/**
 * An IPv4 address as a number; throws when the text is not one.
 *
 * @internal
 */
export function parseIPv4(text: string): number {
  const parts = text.split('.');
  if (
    parts.length !== 4 ||
    !parts.every(part => /^\d{1,3}$/.test(part) && Number(part) <= 255)
  ) {
    throw new RangeError(`'${text}' is not an IPv4 address`);
  }
  return parts.reduce((sum, part) => sum * 256 + Number(part), 0);
}
