import type { ConfigApi } from '@backstage/core-plugin-api';

/**
 * Ref of the software template that the portal offers for NAT gateways.
 *
 * @internal
 */
export const templateRefOf = (
  config: Pick<ConfigApi, 'getOptionalString'>,
  options: { readonly defaultRef: string },
): string =>
  config.getOptionalString('natGateway.template') ?? options.defaultRef;
