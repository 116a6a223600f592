import type { AwsEmulator } from '../AwsEmulator';
import type { AwsEmulatorOptions } from '../AwsEmulatorOptions';
import type { ClientConfig } from '../ClientConfig';
import { startAwsEmulator } from '../startAwsEmulator';

type Clients = Readonly<
  Record<
    string,
    new (config: ClientConfig & { readonly maxAttempts: number }) => unknown
  >
>;
type Made<C extends Clients> = { [Name in keyof C]: InstanceType<C[Name]> };

/**
 * The demo account, and its clients.
 *
 * @internal
 */
export type Demo<C extends Clients> = Made<C> & { readonly aws: AwsEmulator };

/**
 * The demo account at a fixed time, and clients of `root`. A test names the clients that it needs: each takes its time to load.
 *
 * @internal
 */
export async function startDemo<C extends Clients>(
  clients: C,
  options: AwsEmulatorOptions = {},
): Promise<Demo<C>> {
  const aws = await startAwsEmulator({
    clock: { now: () => new Date('2026-11-20T12:00:00Z') },
    ...options,
  });
  return { aws, ...clientsOf(clients, aws.clientConfig('root')) };
}

/**
 * Clients of another principal.
 *
 * @internal
 */
export function clientsOf<C extends Clients>(
  clients: C,
  config: ClientConfig,
): Made<C> {
  return Object.fromEntries(
    Object.entries(clients).map(([name, Client]) => [
      name,
      new Client({ ...config, maxAttempts: 1 }),
    ]),
  ) as Made<C>;
}
