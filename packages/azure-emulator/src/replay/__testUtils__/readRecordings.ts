import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { parseRecording } from './parseRecording';
import type { Recording } from './Recording';

/**
 * Every recording below a folder, in the order of their names. Files without exchanges are left out.
 *
 * @internal
 */
export function readRecordings(folder: string): readonly Recording[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter(path => /\.(json|ya?ml)$/.test(path))
    .map(path => ({ path, file: path.split(sep).join('/') }))
    .sort((a, b) => (a.file < b.file ? -1 : 1))
    .map(({ path, file }) => ({
      file,
      exchanges: parseRecording(readFileSync(join(folder, path), 'utf8'), {
        file,
      }),
    }))
    .filter(({ exchanges }) => exchanges.length > 0);
}
