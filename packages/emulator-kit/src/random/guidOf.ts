import { createHash } from 'node:crypto';

/**
 * A GUID that looks random and is determined by a text.
 *
 * @public
 */
export function guidOf(text: string): string {
  const hex = createHash('sha256').update(text).digest('hex');
  // Replacing creates one flat string; concatenation would keep all pieces in memory.
  return hex.replace(
    /^(.{8})(.{4}).(.{3}).(.{3})(.{12}).*$/,
    '$1-$2-4$3-a$4-$5',
  );
}
