import type { Config } from '@backstage/config';
import { InputError } from '@backstage/errors';

/**
 * Throws an `InputError` for a key of the configuration that nothing reads: a misspelt
 * `resourceGroup` would otherwise mean the same as none, which is the whole subscription.
 *
 * @public
 */
export function assertKnownKeys(
  config: Config,
  options: {
    /** Where the configuration is, as the message names it: `natGateway.<provider>.<account>`. */
    readonly key: string;
    readonly known: readonly string[];
  },
): void {
  const unknown = config.keys().find(name => !options.known.includes(name));
  if (unknown !== undefined) {
    throw new InputError(
      `${
        options.key
      }.${unknown} is not a known key; use one of ${options.known.join(
        ', ',
      )}, or remove it`,
    );
  }
}
