import { createHash } from 'node:crypto';

/**
 * A GUID that looks random and is fixed by a text.
 *
 * @public
 */
export function guidOf(text: string): string {
  const hex = createHash('sha256').update(text).digest('hex');
  // Replacing makes one flat text; putting pieces together would keep all of them in memory.
  return hex.replace(
    /^(.{8})(.{4}).(.{3}).(.{3})(.{12}).*$/,
    '$1-$2-4$3-a$4-$5',
  );
}
