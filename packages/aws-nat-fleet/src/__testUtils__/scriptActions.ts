import { readFileSync } from 'node:fs';
import path from 'node:path';

const page = path.join(
  path.dirname(require.resolve('../../package.json')),
  '../../docs/operate/aws-fleet-scripts.md',
);

/** The actions that the page on scripts lists for each script. */
export function scriptActions(): Readonly<Record<string, readonly string[]>> {
  const section = readFileSync(page, 'utf8').split('## Permissions\n')[1];
  return Object.fromEntries(
    [...section.matchAll(/^\| `(\w+\.sh)` +\|([^|]+)\|/gm)].map(
      ([, script, cell]) => [
        script,
        [...cell.matchAll(/`([^`]+)`/g)].map(([, action]) => action),
      ],
    ),
  );
}
