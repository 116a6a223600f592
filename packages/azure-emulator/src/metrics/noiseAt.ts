import { hashText } from '../state/hashText';

/**
 * A number from -1 to 1 that looks random and is fixed by seed, key and minute.
 *
 * @internal
 */
export function noiseAt(
  seed: number,
  options: { readonly key: string; readonly minute: number },
): number {
  return hashText(`${seed}/${options.key}/${options.minute}`) / 0x7fffffff - 1;
}
