/**
 * A number from -1 to 1 that looks random and is fixed by seed, key and minute (FNV-1a, then mixed).
 *
 * @internal
 */
export function noiseAt(
  seed: number,
  options: { readonly key: string; readonly minute: number },
): number {
  const text = `${seed}/${options.key}/${options.minute}`;
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  }
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return ((hash ^ (hash >>> 16)) >>> 0) / 0x7fffffff - 1;
}
