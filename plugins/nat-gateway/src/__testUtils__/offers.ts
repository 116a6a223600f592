import {
  type NatGatewayApi,
  type Option,
  type OptionKind,
  type Said,
  say,
} from '@cluster-egress/backstage-plugin-nat-gateway-common';

const subscriptionId = '7b1d6f3e-4c52-4c0e-9a57-3d6f0c0d1e01';
const networks = `/subscriptions/${subscriptionId}/resourceGroups/rg-shop-weu/providers/Microsoft.Network`;

/** The virtual network `vnet-shop-weu`. */
const virtualNetworkId = `${networks}/virtualNetworks/vnet-shop-weu`;

function subnet(
  name: string,
  changes: Partial<NonNullable<Option['subnet']>> & {
    readonly unavailable?: Said;
  } = {},
): Option {
  const { unavailable, ...facts } = changes;
  const resourceId = `${virtualNetworkId}/subnets/${name}`;
  return {
    value: resourceId,
    label: name,
    ...(unavailable && {
      unavailableReason: unavailable.message,
      unavailableReasonWording: unavailable.wording,
    }),
    subnet: {
      resourceId,
      name,
      virtualNetworkId,
      region: 'westeurope',
      clusters: ['aks-shop-weu'],
      machineZones: ['2'],
      ...facts,
    },
  };
}

const owned = say('option.ownedBy', { ownerRef: 'group:default/shop' });

const spare = say('option.addressDescription', {
  resourceGroup: 'rg-shop-weu',
  sku: 'Standard',
  zones: say('phrase.noZone', {}).wording,
});

/**
 * What a backend offers for one scope with one virtual network.
 *
 * @internal
 */
export const offered = {
  subscriptionId,
  virtualNetworkId,
  /** Of the gateway that the filled form asks for. */
  newGatewayId: `${networks}/natGateways/nat-shop-weu`,
  subnetIds: {
    nodes: `${virtualNetworkId}/subnets/aks-nodes`,
    pods: `${virtualNetworkId}/subnets/aks-pods`,
  },
  items: {
    scopes: [
      {
        value: subscriptionId,
        label: 'Shop (demo)',
        description: owned.message,
        descriptionWording: owned.wording,
        scope: {
          account: 'demo',
          subscriptionId,
          ownerRef: 'group:default/shop',
          resourceGroups: ['rg-shop-weu', 'rg-other-weu'],
          regions: ['westeurope', 'northeurope'],
        },
      },
    ],
    resourceGroups: [
      { value: 'rg-shop-weu', label: 'rg-shop-weu' },
      { value: 'rg-other-weu', label: 'rg-other-weu' },
    ],
    regions: [
      {
        value: 'westeurope',
        label: 'West Europe',
        region: { zones: ['1', '2', '3'], skus: ['Standard', 'StandardV2'] },
      },
      {
        value: 'northeurope',
        label: 'North Europe',
        region: { zones: [], skus: ['Standard'] },
      },
    ],
    gateways: [],
    virtualNetworks: [{ value: virtualNetworkId, label: 'vnet-shop-weu' }],
    subnets: [
      subnet('aks-nodes'),
      subnet('aks-pods', {
        isForPods: true,
        natGatewayResourceId: `${networks}/natGateways/nat-old`,
      }),
      subnet('GatewaySubnet', {
        clusters: [],
        unavailable: say('option.gatewaySubnet', {}),
      }),
    ],
    addresses: [
      {
        value: `${networks}/publicIPPrefixes/ippre-spare`,
        label: 'ippre-spare (20.61.8.0/30)',
        description: spare.message,
        descriptionWording: spare.wording,
        address: {
          resourceId: `${networks}/publicIPPrefixes/ippre-spare`,
          name: 'ippre-spare',
          kind: 'prefix',
          address: '20.61.8.0/30',
          sku: 'Standard',
          ipVersion: 'IPv4',
          addressCount: 4,
          zones: [],
          region: 'westeurope',
        },
      },
    ],
  } satisfies Record<OptionKind, readonly Option[]>,
};

/**
 * `getOptions` of that backend; parts can be changed.
 *
 * @internal
 */
export function offering(
  changes: Partial<Record<OptionKind, readonly Option[]>> = {},
): NatGatewayApi['getOptions'] {
  const items: Record<OptionKind, readonly Option[]> = {
    ...offered.items,
    ...changes,
  };
  return async kind => ({ kind, items: items[kind] });
}
