import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';

const SCRIPT = path.join(
  path.dirname(require.resolve('../contract')),
  '../../machine/nat-fleet',
);

/**
 * A copy of the machine's script with one text replaced.
 *
 * @throws Error when the script does not contain the text exactly once
 */
export function changeScript(text: string, by: string): string {
  const script = fs.readFileSync(SCRIPT, 'utf8');
  if (script.split(text).length !== 2) {
    throw new Error(
      `nat-fleet holds ${text} ${
        script.split(text).length - 1
      } times, not once.`,
    );
  }
  const folder = fs.mkdtempSync(
    path.join(os.tmpdir(), `natlab-${process.pid}-0-script-`),
  );
  const file = path.join(folder, 'nat-fleet');
  fs.writeFileSync(
    file,
    script.replace(text, () => by),
    { mode: 0o755 },
  );
  process.on('exit', () => fs.rmSync(folder, { recursive: true, force: true }));
  return file;
}
