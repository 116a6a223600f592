import { EmulatorError } from '../errors/EmulatorError';

/**
 * How many items a client wants at most; `undefined` when it does not say.
 *
 * @internal
 */
export function readTop(url: URL): number | undefined {
  const text = url.searchParams.get('$top');
  if (text !== null && !/^[1-9]\d{0,8}$/.test(text)) {
    throw new EmulatorError('InvalidTop', {
      message: `$top is '${text}' and must be a whole number from 1 on. (The emulator's own words.)`,
    });
  }
  return text === null ? undefined : Number(text);
}
