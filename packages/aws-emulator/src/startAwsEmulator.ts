import { startServer } from 'emulator-kit';
import type { AwsEmulator } from './AwsEmulator';
import type { AwsEmulatorOptions } from './AwsEmulatorOptions';
import { failInstance } from './ec2/instanceLife';
import { interruptSpot } from './ec2/interruptSpot';
import { find } from './ec2/find';
import { Emulation } from './Emulation';
import { createRequestListener } from './server/createRequestListener';
import { presentRefusal } from './server/presentRefusal';
import type { Item, Kind } from './state/State';

/** How often due timers run with the machine's clock, which is not advanced by hand. */
const tickMilliseconds = 250;

/**
 * Starts an emulated AWS account over HTTP, with one endpoint for all services, from a scenario.
 *
 * Throws when the scenario is not valid or the port is taken.
 *
 * @example
 * const aws = await startAwsEmulator({ scenario: 'demo' });
 * const ec2 = new EC2Client(aws.clientConfig('root'));
 *
 * @public
 */
export async function startAwsEmulator(
  options: AwsEmulatorOptions = {},
): Promise<AwsEmulator> {
  const emulation = new Emulation(options);
  const server = await startServer(createRequestListener(emulation), {
    host: options.host,
    port: options.port,
    present: presentRefusal,
  });
  emulation.cloud.endpoint = server.endpoint;
  const timer = options.clock
    ? undefined
    : setInterval(() => emulation.cloud.agenda.runDue(), tickMilliseconds);
  timer?.unref();
  return {
    endpoint: server.endpoint,
    get region() {
      return emulation.cloud.settings.region;
    },
    get accountId() {
      return emulation.cloud.settings.accountId;
    },
    clock: emulation.clock,
    faults: emulation.faults,
    journal: emulation.journal,
    state: {
      get: <K extends Kind>(kind: K, key: string) => {
        emulation.cloud.agenda.runDue();
        return structuredClone(
          (emulation.cloud.state[kind] as Map<string, Item<K>>).get(key),
        );
      },
      list: <K extends Kind>(kind: K) => {
        emulation.cloud.agenda.runDue();
        return structuredClone([
          ...(emulation.cloud.state[kind] as Map<string, Item<K>>).values(),
        ]);
      },
    },
    clientConfig: (principal, session) =>
      emulation.cloud.clientConfig(emulation.callerOf(principal, session)),
    advance: ({ milliseconds }) => emulation.advance(milliseconds),
    settle: () => emulation.cloud.settle(),
    failInstance: id =>
      failInstance(
        emulation.cloud,
        find(emulation.cloud.state, 'instances', id),
      ),
    interruptSpot: id =>
      interruptSpot(
        emulation.cloud,
        find(emulation.cloud.state, 'instances', id),
      ),
    setCapacity: (place, { isThere }) => {
      const { noCapacity } = emulation.cloud.settings;
      if (isThere) {
        noCapacity.delete(place);
      } else {
        noCapacity.add(place);
      }
    },
    reset: () => emulation.reset(),
    load: scenario => emulation.load(scenario),
    stop: async () => {
      clearInterval(timer);
      await server.close();
    },
  };
}
