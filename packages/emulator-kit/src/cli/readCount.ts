/**
 * The value of a command line option that takes a whole number; throws an error that names the option, the value and the minimum.
 *
 * @public
 */
export function readCount(
  text: string | undefined,
  options: { readonly name: string; readonly least?: number },
): number | undefined {
  const { name, least = 1 } = options;
  if (text === undefined) {
    return undefined;
  }
  const count = Number(text);
  if (!/^\d+$/.test(text) || !Number.isSafeInteger(count) || count < least) {
    throw new Error(`${name} ${text} is not a whole number from ${least}`);
  }
  return count;
}
