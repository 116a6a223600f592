import { appendFileSync } from 'node:fs';

/** Says loudly that an optional part of the tests cannot run here: on stderr and in the file that `SKIPPED_PARTS_FILE` names. */
export function skipPart(skipped: {
  readonly part: string;
  readonly reason: string;
  readonly how: string;
}): void {
  process.stderr.write(
    `SKIPPED: ${skipped.part}: ${skipped.reason}. ${skipped.how}\n`,
  );
  const file = process.env.SKIPPED_PARTS_FILE;
  if (file) {
    appendFileSync(file, `${JSON.stringify(skipped)}\n`);
  }
}
