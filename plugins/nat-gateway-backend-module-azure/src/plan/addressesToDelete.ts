import { uniqBy } from 'lodash';
import {
  sameArmId,
  type AzureNatGatewaySpec,
} from '@cluster-egress/backstage-plugin-nat-gateway-common';
import type { ObservedAddress } from './AzureState';

/**
 * Those of a gateway's addresses that a run created and nothing else uses, where the Spec wants them deleted.
 *
 * @internal
 */
export function addressesToDelete(
  document: AzureNatGatewaySpec,
  options: {
    readonly gatewayId: string;
    readonly addresses: readonly ObservedAddress[];
  },
): readonly ObservedAddress[] {
  const { addresses, gatewayId } = options;
  return document.spec.deleteAddresses
    ? uniqBy(addresses, ({ resourceId }) => resourceId.toLowerCase()).filter(
        ({ origin, usedByResourceId: user }) =>
          origin === 'created' && (!user || sameArmId(user, gatewayId)),
      )
    : [];
}
