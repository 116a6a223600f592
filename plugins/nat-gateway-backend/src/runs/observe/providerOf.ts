import { NotFoundError } from '@backstage/errors';
import type { ProviderId } from '@cluster-egress/backstage-plugin-nat-gateway-common';
import type { NatGatewayProvider } from '@cluster-egress/backstage-plugin-nat-gateway-node';
import type { RunServiceOptions } from '../hold/RunServiceOptions';

/**
 * The installed provider of a cloud.
 *
 * @internal
 */
export function providerOf(
  id: ProviderId,
  options: Pick<RunServiceOptions, 'providers'>,
): NatGatewayProvider {
  const provider = options.providers.get(id);
  if (!provider) {
    throw new NotFoundError(
      `No module for ${id} is installed in this backend; install it and start again.`,
    );
  }
  return provider;
}
