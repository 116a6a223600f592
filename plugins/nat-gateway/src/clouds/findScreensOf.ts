import type { EntityEgress } from '@cluster-egress/backstage-plugin-nat-gateway-common';
import type { CloudScreens } from '../cloud/CloudScreens';
import { findScreens } from './findScreens';
import { screens } from './screens';

/**
 * The screens of the cloud that an entity's egress is of: its gateways say it, else its annotation.
 *
 * @internal
 */
export function findScreensOf(
  egress: Pick<EntityEgress, 'annotation' | 'gateways'> | undefined,
): CloudScreens | undefined {
  const [gateway] = egress?.gateways ?? [];
  if (gateway) return findScreens(gateway.scope.provider);
  return screens.find(({ description }) =>
    description.annotations.some(({ key }) => key === egress?.annotation?.name),
  );
}
