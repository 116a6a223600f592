import { startAzureEmulator } from 'azure-emulator';
import { ConfigReader } from '@backstage/config';
import type { Timing } from '@cluster-egress/backstage-plugin-nat-gateway-node';
import { AzureNatGatewayProvider } from '../AzureNatGatewayProvider';
import { readAzureAccounts } from '../config/readAzureAccounts';

type Emulator = Awaited<ReturnType<typeof startAzureEmulator>>;

/**
 * The configuration of one account of the emulator.
 *
 * @internal
 */
export function emulatorConfig(
  azure: Emulator,
  account: Readonly<Record<string, unknown>> = {},
): ConfigReader {
  return new ConfigReader({
    natGateway: {
      azure: {
        demo: {
          credential: {
            tenantId: azure.tenantId,
            clientId: azure.clientId,
            clientSecret: azure.clientSecret,
          },
          scopes: [
            {
              subscriptionId: azure.subscriptionId,
              owner: 'group:default/platform',
            },
          ],
          endpoints: {
            resourceManager: azure.endpoint,
            authority: azure.authority,
            metrics: azure.metricsEndpoint,
          },
          caFile: azure.caFile,
          ...account,
        },
      },
    },
  });
}

/**
 * The emulator with a provider that talks to it over HTTPS. Waits move the emulator's clock and
 * take no time.
 *
 * @internal
 */
export async function startAzure(
  options?: Partial<Parameters<typeof startAzureEmulator>[0]> & {
    readonly account?: Readonly<Record<string, unknown>>;
    readonly requestTimeoutMilliseconds?: number;
  },
) {
  const { account, requestTimeoutMilliseconds, ...emulatorOptions } =
    options ?? {};
  const azure = await startAzureEmulator({
    scenario: 'demo',
    // Proofs judge by the journal.
    journalCapacity: 1_000_000,
    ...emulatorOptions,
  });
  const waits: number[] = [];
  const timing: Timing = {
    now: () => azure.clock.now(),
    random: () => 0.5,
    wait: async (milliseconds, { signal }) => {
      if (!signal.aborted) {
        waits.push(milliseconds);
        azure.clock.advance({ milliseconds });
      }
    },
  };
  /** One with another account. */
  const another = (given?: Readonly<Record<string, unknown>>) =>
    new AzureNatGatewayProvider(
      readAzureAccounts(emulatorConfig(azure, given)),
      { timing, requestTimeoutMilliseconds },
    );
  return { azure, provider: another(account), another, timing, waits };
}
