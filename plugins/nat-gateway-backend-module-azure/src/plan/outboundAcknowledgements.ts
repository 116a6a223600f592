import {
  say,
  type AzureNatGatewaySpec,
  type RequiredAcknowledgement,
} from '@cluster-egress/backstage-plugin-nat-gateway-common';
import type { AzureState } from './AzureState';
import { outboundChanges } from './outboundChanges';

/**
 * What a person has to say yes to before clusters get another `outboundType`.
 *
 * @internal
 */
export const outboundAcknowledgements = (
  document: AzureNatGatewaySpec,
  state: AzureState,
): readonly RequiredAcknowledgement[] =>
  outboundChanges(document, state).map(({ live, wanted }) => ({
    kind: 'sourceAddressesChange',
    resourceId: live.resourceId,
    ...say('acknowledgement.outboundChange', {
      cluster: live.name,
      from: live.outboundType,
      to: wanted.outboundType,
    }),
  }));
