import {
  type CompoundEntityRef,
  parseEntityRef,
} from '@backstage/catalog-model';
import type { ConfigApi } from '@backstage/core-plugin-api';

const defaultTemplate = 'template:default/azure-nat-gateway';

/**
 * The software template that the portal offers for NAT gateways.
 *
 * @internal
 */
export function templateRefOf(
  config: Pick<ConfigApi, 'getOptionalString'>,
): CompoundEntityRef {
  return parseEntityRef(
    config.getOptionalString('natGateway.template') ?? defaultTemplate,
    { defaultKind: 'template', defaultNamespace: 'default' },
  );
}
