import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { readTarget } from './readTarget.mjs';

const root = path.resolve(fileURLToPath(import.meta.url), '../../..');
const isLong = process.env.TEST_LONG === '1';
const GUID = '7b1d6f3e-4c52-4c0e-9a57-3d6f0c0d1e01';

const prove = (...options) =>
  spawnSync(
    process.execPath,
    [path.join(root, 'scripts/prove-azure.mjs'), ...options],
    {
      cwd: root,
      encoding: 'utf8',
      env: { ...process.env, AZURE_CLIENT_ID: '' },
    },
  );

describe('the proof in a real subscription', () => {
  it('names what the environment lacks, and what is no GUID', () => {
    assert.throws(
      () =>
        readTarget({ AZURE_SUBSCRIPTION_ID: 'test', AZURE_TENANT_ID: GUID }),
      /AZURE_SUBSCRIPTION_ID 'test' is no GUID; AZURE_CLIENT_ID is not set; AZURE_CLIENT_SECRET is not set.*--emulated/,
    );
  });

  it('writes nothing unless it is told to', () => {
    const { status, stderr } = prove();
    assert.equal(status, 2);
    assert.match(stderr, /^Say either --yes.*or --emulated/);
    assert.match(prove('--yes', '--emulated').stderr, /^Say either --yes/);
    assert.match(prove('--yes').stderr, /AZURE_CLIENT_ID is not set/);
  });

  it(
    'holds in an emulated Azure, and deletes its resource group',
    { skip: !isLong && 'takes a minute: npm test -- --long' },
    () => {
      const { status, stdout, stderr } = prove('--emulated');
      assert.equal(status, 0, stdout + stderr);
      assert.match(stderr, /deletes the resource group/);
    },
  );
});
