import type { Config } from '@backstage/config';
import type { AzureAccount } from './AzureAccount';
import { readAzureAccount } from './readAzureAccount';

/**
 * Reads and checks `natGateway.azure`; throws `InputError` for the first thing that is wrong.
 *
 * @internal
 */
export function readAzureAccounts(config: Config): readonly AzureAccount[] {
  const accounts = config.getOptionalConfig('natGateway.azure');
  return (accounts?.keys() ?? []).map(name =>
    readAzureAccount(accounts!.getConfig(name), { name }),
  );
}
