import type { Config } from '@backstage/config';
import { InputError } from '@backstage/errors';
import { assertKnownKeys } from '@cluster-egress/backstage-plugin-nat-gateway-node';
import type { AzureClientSecret } from './AzureClientSecret';

/**
 * Reads a service principal; all three of its values, or the whole block absent.
 *
 * @internal
 */
export function readAzureClientSecret(
  config: Config,
  options: {
    readonly key: string;
    readonly name: 'credential' | 'writeCredential';
  },
): AzureClientSecret | undefined {
  const credential = config.getOptionalConfig(options.name);
  if (!credential) {
    return undefined;
  }
  assertKnownKeys(credential, {
    key: `${options.key}.${options.name}`,
    known: ['tenantId', 'clientId', 'clientSecret'],
  });
  const read = (name: keyof AzureClientSecret) => {
    const value = credential.getOptionalString(name)?.trim();
    if (!value) {
      throw new InputError(
        `${options.key}.${options.name}.${name} is missing; give tenantId, clientId and clientSecret, or leave ${options.name} out to use the identity of the environment`,
      );
    }
    return value;
  };
  return {
    tenantId: read('tenantId'),
    clientId: read('clientId'),
    clientSecret: read('clientSecret'),
  };
}
