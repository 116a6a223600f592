import { appendFileSync } from 'node:fs';

/**
 * Reports that a part of the tests cannot run here: on stderr, and as a line of JSON in the file that `SKIPPED_PARTS_FILE` names.
 *
 * @public
 */
export function skipPart(skipped: {
  readonly part: string;
  readonly reason: string;
  readonly how: string;
}): void {
  console.warn(`SKIPPED: ${skipped.part}: ${skipped.reason}. ${skipped.how}`);
  const file = process.env.SKIPPED_PARTS_FILE;
  if (file) {
    appendFileSync(file, `${JSON.stringify(skipped)}\n`);
  }
}
