import {
  parseAzureNatGatewaySpec,
  say,
  type AzureNatGatewaySpec,
} from '@cluster-egress/backstage-plugin-nat-gateway-common';
import { shopDocument, shopIds } from '../testing/shopDocument';
import type {
  AzureState,
  ObservedAddress,
  ObservedAzureGateway,
  ObservedSubnet,
} from './AzureState';
import { checkDocument } from './checkDocument';
import { planDocument } from './planDocument';

const oldAddress: ObservedAddress = {
  resourceId: `${shopIds.group}/publicIPAddresses/pip-old`,
  name: 'pip-old',
  kind: 'publicIp',
  address: '203.0.113.7',
  sku: 'Standard',
  ipVersion: 'IPv4',
  addressCount: 1,
  zones: [],
  region: 'westeurope',
  origin: 'created',
  usedByResourceId: shopIds.gateway,
  hasFailed: false,
};

const old: ObservedAzureGateway = {
  resourceId: shopIds.gateway,
  name: 'nat-shop-weu',
  sku: 'Standard',
  zones: [],
  origin: 'created',
  idleTimeoutMinutes: 4,
  tags: {},
  addresses: [oldAddress],
  subnetIds: [shopIds.nodes, shopIds.pods],
  hasFailed: false,
};

const subnet = (resourceId: string): ObservedSubnet => ({
  fact: {
    resourceId,
    name: resourceId.split('/').at(-1)!,
    virtualNetworkId: shopIds.network,
    region: 'westeurope',
    natGatewayResourceId: shopIds.gateway,
    clusters: [],
    machineZones: [],
  },
  carriedBy: 'nat-shop-weu',
  isRoutedAway: false,
  hasFailed: false,
  addresses: ['203.0.113.7'],
  notRead: [],
});

const stateWith = (retiring: readonly ObservedAzureGateway[]): AzureState => ({
  resourceGroups: ['rg-shop-weu'],
  nodeResourceGroups: [],
  regions: [{ name: 'westeurope', zones: ['1', '2', '3'] }],
  subject: { provider: 'azure', scope: 'azure/demo/1' },
  subjects: {},
  gateways: [],
  retiring,
  named: [],
  chosen: [],
  subnets: [subnet(shopIds.nodes), subnet(shopIds.pods)],
  replaced: retiring.map(each => ({ ...each, notRead: [] })),
  clusters: [],
});

function documentWith(
  gateway: object = {},
  where: object = { deleteAddresses: true },
): AzureNatGatewaySpec {
  const { spec, violations } = parseAzureNatGatewaySpec(
    shopDocument(
      {
        name: 'nat-shop-v2',
        sku: 'StandardV2',
        replaces: 'nat-shop-weu',
        ...gateway,
      },
      where as Record<string, unknown>,
    ),
  );
  if (!spec) throw new Error(JSON.stringify(violations));
  return spec;
}

const deletions = (
  document: AzureNatGatewaySpec,
  state: AzureState = stateWith([old]),
) =>
  planDocument(document, state).steps.filter(
    ({ kind }) => kind === 'retireResource',
  );

const scopes = [
  {
    account: 'demo',
    subscriptionId: documentWith().spec.subscriptionId,
  },
];

const rulesOf = (document: AzureNatGatewaySpec, state: AzureState) =>
  checkDocument(document, { state, scopes }).map(({ rule, path }) => [
    rule,
    path,
  ]);

describe('a gateway that replaces another one', () => {
  it('gets its subnets first; then the old one is deleted, then its addresses', () => {
    const { steps, requiredAcknowledgements } = planDocument(
      documentWith(),
      stateWith([old]),
    );
    expect(
      steps.map(({ key, after, effect }) => [key, effect, after.length]),
    ).toEqual([
      ['create-prefix:ippre-shop-v2', 'none', 0],
      ['create-gateway:nat-shop-v2', 'none', 1],
      ['attach-subnet:vnet-shop-weu/aks-nodes', 'movesEgress', 1],
      ['attach-subnet:vnet-shop-weu/aks-pods', 'movesEgress', 1],
      ['delete-gateway:nat-shop-weu', 'retires', 2],
      ['delete-address:pip-old', 'retires', 1],
    ]);
    expect(requiredAcknowledgements.map(({ kind }) => kind)).toEqual([
      'sourceAddressesChange',
      'gatewayReplacement',
    ]);
  });

  it('is told with what becomes of the addresses, and costs what is left', () => {
    const { changes } = planDocument(documentWith(), stateWith([old]));
    expect(changes.gateways[0].notes).toEqual([
      say('plan.gatewayRetired', {
        gateway: 'nat-shop-weu',
        by: 'nat-shop-v2',
        addresses: say('acknowledgement.addressesDeleted', {
          names: ['203.0.113.7'],
        }).wording,
      }),
    ]);
    // One gateway before and after; its address stays only where it is not deleted.
    expect(changes.cost.perMonth).toEqual({ before: 36.5, after: 41.61 });
    expect(
      planDocument(documentWith({}, {}), stateWith([old])).changes.cost
        .perMonth,
    ).toEqual({ before: 36.5, after: 45.26 });
  });

  it('keeps the addresses unless the Spec says otherwise, and those that no run created', () => {
    const keys = (document: AzureNatGatewaySpec, state?: AzureState) =>
      deletions(document, state).map(({ key }) => key);
    expect(keys(documentWith({}, {}))).toEqual(['delete-gateway:nat-shop-weu']);
    expect(
      keys(
        documentWith(),
        stateWith([
          { ...old, addresses: [{ ...oldAddress, origin: 'foreign' }] },
        ]),
      ),
    ).toEqual(['delete-gateway:nat-shop-weu']);
  });

  it('has nothing to delete once the old one is gone', () => {
    expect(deletions(documentWith(), stateWith([]))).toEqual([]);
  });

  it('is refused where the old one is not ours, or serves more', () => {
    expect(rulesOf(documentWith(), stateWith([old]))).toEqual([]);
    expect(
      rulesOf(documentWith(), stateWith([{ ...old, origin: 'adopted' }])),
    ).toEqual([['gateway-not-ours', 'spec.gateways[0].replaces']]);
    expect(
      rulesOf(documentWith({ subnets: [shopIds.nodes] }), stateWith([old])),
    ).toEqual([['gateway-in-use', 'spec.gateways[0].subnets']]);
  });
});
