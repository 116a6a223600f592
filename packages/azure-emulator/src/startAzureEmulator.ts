import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:https';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { AzureEmulator } from './AzureEmulator';
import type { AzureEmulatorOptions } from './AzureEmulatorOptions';
import { createCloud } from './createCloud';
import { FaultList } from './faults/FaultList';
import { Journal } from './faults/Journal';
import { resourceTypes } from './resources/resourceTypes';
import { readScenario } from './scenario/readScenario';
import { createCertificate } from './server/createCertificate';
import { createRequestListener } from './server/createRequestListener';
import { listen } from './server/listen';

/**
 * Starts an Azure Resource Manager on this machine: HTTPS, Entra tokens, Azure Monitor, filled with a scenario.
 *
 * Throws when the scenario is not valid or the port is taken.
 *
 * @example
 * const azure = await startAzureEmulator({ scenario: 'demo' });
 *
 * @public
 */
export async function startAzureEmulator(
  options: AzureEmulatorOptions,
): Promise<AzureEmulator> {
  const host = options.host ?? '127.0.0.1';
  const scenario = readScenario(options.scenario);
  const cloud = createCloud(scenario, options);
  const faults = new FaultList();
  const journal = new Journal();
  const { ca, certificate, key } = await createCertificate(host);
  const listener = createRequestListener({ cloud, faults, journal });
  const server = createServer({ key, cert: certificate }, (req, res) => {
    listener(req, res).catch(() => req.socket.destroy());
  });
  // Longer than clients keep idle connections, or they write into one that is being closed.
  server.keepAliveTimeout = 65_000;
  const port = await listen(server, { port: options.port ?? 0, host });
  const shownHost = host.includes(':') ? `[${host}]` : host;
  const endpoint = `https://${shownHost}:${port}`;
  cloud.settings.endpoint = endpoint;

  // Only now: another emulator on this port may have its authority in this file.
  const folder = options.caFile
    ? undefined
    : await mkdtemp(join(tmpdir(), 'azure-emulator-'));
  const caFile = options.caFile ?? join(folder ?? '', 'ca.pem');
  const close = async () => {
    await new Promise<void>(resolve => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
    if (folder) {
      await rm(folder, { recursive: true, force: true });
    }
  };
  try {
    await writeFile(caFile, ca);
  } catch (error) {
    await close();
    throw new Error(
      `The certificate authority cannot be written to ${caFile}: ${
        error instanceof Error ? error.message : String(error)
      }`,
    );
  }

  const [principal] = scenario.principals;
  return {
    endpoint,
    authority: endpoint,
    metricsEndpoint: endpoint,
    subscriptionId: cloud.settings.subscriptions[0].id,
    tenantId: scenario.tenantId,
    clientId: principal.clientId,
    clientSecret: principal.clientSecret,
    principals: Object.fromEntries(
      scenario.principals.map(({ name, clientId, clientSecret }) => [
        name,
        { clientId, clientSecret },
      ]),
    ),
    caFile,
    ca,
    clock: cloud.clock,
    faults,
    journal,
    state: {
      get: id => {
        cloud.operations.settle(cloud.clock.now());
        const resource = cloud.store.get(id);
        const type = resourceTypes.get(resource?.type.toLowerCase() ?? '');
        return resource && type?.present(resource, cloud);
      },
      list: name => {
        cloud.operations.settle(cloud.clock.now());
        const type = resourceTypes.get(name.toLowerCase());
        return cloud.store
          .list(name)
          .flatMap(resource => type?.present(resource, cloud) ?? []);
      },
    },
    stop: close,
  };
}
