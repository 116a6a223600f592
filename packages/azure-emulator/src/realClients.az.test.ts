import { execFile, spawnSync } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { skipPart } from 'emulator-kit';
import type { AzureEmulator } from './AzureEmulator';
import { startAzureEmulator } from './startAzureEmulator';

const isThere =
  spawnSync('az', ['--version'], { stdio: 'ignore' }).status === 0;

if (!isThere) {
  skipPart({
    part: 'az against the emulator',
    reason: 'az is not installed',
    how: 'On Debian: apt-get install azure-cli',
  });
}

// Each call of az starts a Python interpreter that takes seconds.
const timeoutMilliseconds = 120_000;

(isThere ? describe : describe.skip)('az', () => {
  let azure: AzureEmulator;
  let folder: string;

  const az = async (...args: readonly string[]): Promise<unknown> => {
    const { stdout } = await promisify(execFile)(
      'az',
      [...args, '--output', 'json'],
      {
        env: {
          ...process.env,
          AZURE_CONFIG_DIR: folder,
          AZURE_CORE_COLLECT_TELEMETRY: 'false',
          AZURE_CORE_INSTANCE_DISCOVERY: 'false',
          REQUESTS_CA_BUNDLE: azure.caFile,
        },
      },
    );
    return stdout.trim() ? JSON.parse(stdout) : undefined;
  };

  beforeAll(async () => {
    azure = await startAzureEmulator({ scenario: 'demo' });
    folder = await mkdtemp(join(tmpdir(), 'azure-emulator-az-'));
    await az(
      'cloud',
      'register',
      '--name',
      'Emulated',
      '--endpoint-resource-manager',
      azure.endpoint,
      '--endpoint-active-directory',
      `${azure.authority}/adfs`,
      '--endpoint-active-directory-resource-id',
      'https://management.azure.com/',
      '--endpoint-active-directory-graph-resource-id',
      'https://graph.windows.net/',
    );
    await az('cloud', 'set', '--name', 'Emulated');
    await az(
      'login',
      '--service-principal',
      '--tenant',
      'adfs',
      '--username',
      azure.clientId,
      '--password',
      azure.clientSecret,
    );
  }, timeoutMilliseconds);

  afterAll(async () => {
    await azure.stop();
    await rm(folder, { recursive: true, force: true });
  });

  it(
    'creates, reads and deletes resource groups',
    async () => {
      const created = await az(
        ...['group', 'create', '--name', 'rg-az', '--location', 'westeurope'],
      );
      expect(created).toMatchObject({
        name: 'rg-az',
        properties: { provisioningState: 'Succeeded' },
      });
      const groups = await az('group', 'list', '--query', '[].name');
      expect(groups).toEqual(expect.arrayContaining(['rg-az', 'rg-shop-weu']));
      await az('group', 'delete', '--name', 'rg-az', '--yes');
      expect(await az('group', 'exists', '--name', 'rg-az')).toBe(false);
    },
    timeoutMilliseconds,
  );

  it(
    'creates and deletes a NAT gateway as a resource',
    async () => {
      const id = `/subscriptions/${azure.subscriptionId}/resourceGroups/rg-shop-weu/providers/Microsoft.Network/natGateways/nat-az`;
      const common = ['--ids', id, '--api-version', '2024-07-01'];
      const created = await az(
        'resource',
        'create',
        '--id',
        id,
        '--api-version',
        '2024-07-01',
        '--is-full-object',
        '--properties',
        JSON.stringify({
          location: 'westeurope',
          sku: { name: 'Standard' },
          properties: { idleTimeoutInMinutes: 10 },
        }),
      );
      expect(created).toMatchObject({
        properties: { idleTimeoutInMinutes: 10 },
      });
      expect(await az('resource', 'show', ...common)).toMatchObject({
        properties: { provisioningState: 'Succeeded' },
      });
      await az('resource', 'delete', ...common);
      await expect(az('resource', 'show', ...common)).rejects.toThrow(
        'ResourceNotFound',
      );
    },
    timeoutMilliseconds,
  );

  it(
    'lists resources of all types, and finds some of them',
    async () => {
      const names = (await az('resource', 'list', '--query', '[].name')) as
        | readonly string[]
        | undefined;
      expect(names).toEqual(
        expect.arrayContaining(['nat-orders-weu', 'aks-shop-weu']),
      );
      const gateways = await az(
        ...['resource', 'list', '--resource-group', 'rg-orders-weu'],
        ...['--resource-type', 'Microsoft.Network/natGateways'],
      );
      expect(gateways).toEqual([
        expect.objectContaining({
          name: 'nat-orders-weu',
          location: 'westeurope',
          provisioningState: 'Succeeded',
        }),
      ]);
    },
    timeoutMilliseconds,
  );

  it(
    'asks anything else as REST',
    async () => {
      const answer = await az(
        'rest',
        '--method',
        'get',
        '--url',
        `${azure.endpoint}/subscriptions/${azure.subscriptionId}/providers/Microsoft.Network/natGateways?api-version=2026-01-01`,
        '--resource',
        'https://management.azure.com/',
      );
      expect(answer).toHaveProperty('value');
    },
    timeoutMilliseconds,
  );
});
