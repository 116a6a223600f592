import { execFile } from 'node:child_process';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { packagesOfPortal, weighBundle } from './weighBundle.mjs';

/** What other plugins show on an entity page. They are installed for this measurement alone, below node_modules/.cache. */
const others = [
  {
    from: '@backstage-community/plugin-azure-devops',
    version: '0.19.0',
    name: 'EntityAzurePipelinesContent',
    shown: /EntityPageAzurePipelines/,
    what: 'plugin and tab of pipelines',
  },
  {
    from: '@backstage/plugin-kubernetes',
    version: '0.12.23',
    name: 'EntityKubernetesContent',
    shown: /Router/,
    what: 'plugin and tab',
  },
  {
    from: '@backstage-community/plugin-topology',
    version: '1.28.4',
    name: 'TopologyPage',
    shown: /Topology/,
    what: 'plugin and tab',
  },
];

const ours = [
  {
    name: 'EntityEgressCard',
    shown: /EgressCard\.tsx$/,
    what: 'plugin and card',
  },
  {
    name: 'EntityEgressContent',
    shown: /EgressTab\.tsx$/,
    what: 'plugin and tab',
  },
];

/** Its folder, with the plugin and its packages; npm says where from. */
async function install({ from, version }, { root }) {
  const folder = path.join(
    root,
    'node_modules/.cache/bench-ui',
    from.replaceAll('/', '-'),
  );
  const dependencies = { [from]: version };
  const file = path.join(folder, 'package.json');
  const text = JSON.stringify({ private: true, dependencies });
  const lock = path.join(folder, 'node_modules/.package-lock.json');
  const isThere = await Promise.all([
    readFile(file, 'utf8').then(before => before === text),
    readFile(lock).then(() => true),
  ]).catch(() => [false]);
  if (isThere.every(Boolean)) return folder;
  await mkdir(folder, { recursive: true });
  await writeFile(file, text);
  const flags = ['--ignore-scripts', '--legacy-peer-deps', '--no-package-lock'];
  await promisify(execFile)(
    'npm',
    ['install', '--no-audit', '--no-fund', '--loglevel=error', ...flags],
    { cwd: folder },
  );
  return folder;
}

/**
 * Our card and tab beside what others show on an entity page: each bundled by itself, without the packages that the
 * portal has anyway. These figures only tell; the bound is on the chunk of the card in the built app, which leaves what
 * the app loads with its first page, our sentences among it, out.
 */
export async function compareBundles({ root }) {
  const external = await packagesOfPortal({ root });
  const rows = [];
  const weigh = async ({ from, what, ...plugin }, folder) => {
    const bytes = await weighBundle({ ...plugin, from, folder, external });
    rows.push({
      what: `  ${from}, ${what}`,
      measured: bytes / 1024,
      unit: 'KB',
    });
  };
  for (const plugin of ours) {
    const from = '@cluster-egress/backstage-plugin-nat-gateway';
    await weigh({ ...plugin, from }, path.join(root, 'packages/app'));
  }
  for (const plugin of others) {
    try {
      await weigh(plugin, await install(plugin, { root }));
    } catch (error) {
      // A registry need not have all of them.
      const [reason] = String(error.stderr || error.message).split('\n');
      console.log(
        `${plugin.from}@${plugin.version} is not measured: ${reason}`,
      );
    }
  }
  return rows;
}
