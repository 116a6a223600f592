import assert from 'node:assert/strict';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import test from 'node:test';
import { fileURLToPath } from 'node:url';
import { adviceIdsIn, findCloudNames } from './findCloudNames.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const packages = [
  'nat-gateway',
  'nat-gateway-backend',
  'nat-gateway-common',
  'nat-gateway-node',
];
const ids = adviceIdsIn(
  path.join(root, 'plugins/nat-gateway-common/src/azure/advice'),
);

for (const name of packages) {
  test(`no file of ${name} names a cloud, or advice that is one cloud's`, () => {
    assert.ok(ids.includes('standard-v2'));
    assert.deepEqual(
      findCloudNames(path.join(root, 'plugins', name, 'src'), { ids }),
      {},
    );
  });
}

test('a name is found within names, and not in examples, tests and folders of clouds', () => {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'cloud-names-'));
  const write = (name, text) => {
    const file = path.join(folder, name);
    fs.mkdirSync(path.dirname(file), { recursive: true });
    fs.writeFileSync(file, text);
  };
  write('model/ids.ts', 'sameArmId(one, other); // as Azure has it');
  write('model/draws.ts', 'const DRAWS = alarm(harmless, swarm, weeks);');
  write('model/example.ts', '/**\n * ```ts\n * of("azure");\n * ```\n */');
  write('model/ids.test.ts', 'azure');
  write('model/advice.ts', "id === 'no-zone'");
  write('azure/ids.ts', 'azure');
  write('clouds/clouds.ts', 'azure');
  try {
    assert.deepEqual(findCloudNames(folder, { ids: ['no-zone', 'other'] }), {
      'model/advice.ts': ['no-zone'],
      'model/ids.ts': ['Arm', 'Azure'],
    });
  } finally {
    fs.rmSync(folder, { recursive: true });
  }
});
