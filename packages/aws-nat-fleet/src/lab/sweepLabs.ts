import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { removeNamespaces } from './removeNamespaces';
import { Shell } from './Shell';

/** Removes the namespaces and folders of labs whose process is gone. */
export async function sweepLabs(): Promise<readonly string[]> {
  const shell = new Shell();
  const listed = await shell.run("ip netns list | cut -d' ' -f1");
  const folders = fs
    .readdirSync(os.tmpdir())
    .filter(name => name.startsWith('natlab-'));
  const labs = new Set(
    [...listed.split('\n'), ...folders].flatMap(
      name => /^natlab-\d+-\d+/.exec(name)?.[0] ?? [],
    ),
  );
  const dead = [...labs].filter(
    lab => !fs.existsSync(`/proc/${lab.split('-')[1]}`),
  );
  for (const lab of dead) {
    await shell.run(removeNamespaces(lab));
    for (const folder of folders.filter(name => name.startsWith(`${lab}-`))) {
      fs.rmSync(path.join(os.tmpdir(), folder), {
        recursive: true,
        force: true,
      });
    }
  }
  shell.close();
  return dead;
}
