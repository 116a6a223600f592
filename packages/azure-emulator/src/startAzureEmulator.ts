import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startServer } from 'emulator-kit';
import type { AzureEmulator } from './AzureEmulator';
import type { AzureEmulatorOptions } from './AzureEmulatorOptions';
import { Emulation } from './Emulation';
import { EmulatorError } from './errors/EmulatorError';
import { readState } from './state/readState';
import { createCertificate } from './server/createCertificate';
import { createRequestListener } from './server/createRequestListener';

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
  const emulation = new Emulation(options);
  const { ca, certificate, key } = await createCertificate(host);
  const answer = createRequestListener(emulation);
  const { gate } = options;
  const listener: typeof answer = gate
    ? (request, response) =>
        gate(
          {
            method: request.method ?? 'GET',
            path: request.url ?? '/',
            authorization: request.headers.authorization,
          },
          () => answer(request, response),
        )
    : answer;
  const server = await startServer(listener, {
    host,
    port: options.port,
    tls: { key, certificate },
    // What Azure's front doors say is not recorded.
    present: refusal => ({
      status: refusal.status,
      headers: { 'Content-Type': 'application/json; charset=utf-8' },
      text: JSON.stringify(EmulatorError.of(refusal).toBody()),
    }),
  });
  const { endpoint } = server;
  emulation.cloud.settings.endpoint = endpoint;

  // Only now: another emulator on this port may have its authority in this file.
  const folder = options.caFile
    ? undefined
    : await mkdtemp(join(tmpdir(), 'azure-emulator-'));
  const caFile = options.caFile ?? join(folder ?? '', 'ca.pem');
  const close = async () => {
    await server.close();
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

  return {
    endpoint,
    authority: endpoint,
    metricsEndpoint: endpoint,
    get subscriptionId() {
      return emulation.connection.subscriptionId;
    },
    get subscriptionIds() {
      return emulation.connection.subscriptionIds;
    },
    get tenantId() {
      return emulation.connection.tenantId;
    },
    get clientId() {
      return emulation.connection.clientId;
    },
    get clientSecret() {
      return emulation.connection.clientSecret;
    },
    get principals() {
      return emulation.connection.principals;
    },
    caFile,
    ca,
    clock: emulation.clock,
    faults: emulation.faults,
    journal: emulation.journal,
    get restrictions() {
      return emulation.cloud.restrictions;
    },
    state: {
      get: id => readState(emulation.cloud, { id }).value[0],
      list: type => readState(emulation.cloud, { type }).value,
    },
    reset: () => emulation.reset(),
    keep: () => emulation.keep(),
    load: scenario => emulation.load(scenario),
    stop: close,
  };
}
