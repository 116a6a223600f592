import type { JsonObject } from '@backstage/types';
import { formatArmId } from '@cluster-egress/backstage-plugin-nat-gateway-common';
import type { NatGatewayForm } from './NatGatewayForm';

/** What is given, each text and list that is not empty. */
const given = <T extends object>(values: T): JsonObject =>
  Object.fromEntries(
    Object.entries(values).filter(
      ([, value]) => value !== undefined && value !== '',
    ),
  );

/**
 * What few forms ask, as parts of a Spec: of the first gateway, of others, and of the Spec itself.
 *
 * @internal
 */
export function moreFromForm(
  form: Pick<NatGatewayForm, 'more' | 'scope' | 'subnets'>,
  /** Of the first gateway; the others share its settings. */
  first: JsonObject,
): {
  readonly gateway: JsonObject;
  readonly newSubnetIds: readonly string[];
  readonly others: readonly JsonObject[];
  readonly spec: JsonObject;
} {
  const { more = {}, scope, subnets } = form;
  const { clusters, gateways, newSubnets, newVirtualNetwork } = more;
  const newNetworkId =
    newVirtualNetwork &&
    formatArmId({
      subscriptionId: scope?.subscriptionId ?? '',
      resourceGroup: scope?.resourceGroup ?? '',
      provider: 'Microsoft.Network',
      type: 'virtualNetworks',
      name: newVirtualNetwork.name ?? '',
    });
  const networkId = newNetworkId ?? subnets?.virtualNetworkId ?? '';
  const created = (newSubnets ?? []).map(
    ({ name = '', addressPrefixes = [], ...rest }) => ({
      ...given(rest),
      resourceId: `${networkId}/subnets/${name}`,
      addressPrefixes: [...addressPrefixes],
    }),
  );
  return {
    gateway: given({ replaces: more.replaces }),
    newSubnetIds: created.map(({ resourceId }) => resourceId),
    others: (gateways ?? []).map(
      ({ name = '', prefixLength = 31, subnetIds = [], ...rest }) => ({
        ...first,
        ...given(rest),
        name,
        addresses: [{ kind: 'newPrefix', prefixLength }],
        subnets: [...subnetIds],
      }),
    ),
    spec: {
      ...(clusters && { clusters: clusters.map(given) }),
      ...(newVirtualNetwork &&
        newNetworkId && {
          newVirtualNetworks: [
            {
              resourceId: newNetworkId,
              addressPrefixes: [...(newVirtualNetwork.addressPrefixes ?? [])],
            },
          ],
        }),
      ...(newSubnets && { newSubnets: created }),
    },
  };
}
