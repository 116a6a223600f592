import { startServer } from 'emulator-kit';
import { AwsEmulator } from './AwsEmulator';
import type { AwsEmulatorOptions } from './AwsEmulatorOptions';
import { createRequestListener } from './server/createRequestListener';
import { presentRefusal } from './server/encode';

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
  const { host, port, clock } = options;
  const emulator = new AwsEmulator(options);
  const { endpoint, close } = await startServer(
    createRequestListener(emulator),
    { host, port, present: presentRefusal },
  );
  const timer = clock
    ? undefined
    : setInterval(() => emulator.cloud.agenda.runDue(), tickMilliseconds);
  timer?.unref();
  emulator.listens({
    endpoint,
    close: () => {
      clearInterval(timer);
      return close();
    },
  });
  return emulator;
}
