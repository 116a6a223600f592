import {
  parseAzureNatGatewaySpec,
  type AzureNatGatewaySpec,
} from '@cluster-egress/backstage-plugin-nat-gateway-common';
import { shopDocument, shopIds } from '../testing/shopDocument';
import type { AzureState, ObservedOutbound } from './AzureState';
import { checkOutbound } from './checkOutbound';

const resourceId = shopIds.group.replace(
  'Microsoft.Network',
  'Microsoft.ContainerService/managedClusters/aks',
);

const types = [
  'loadBalancer',
  'managedNATGateway',
  'userAssignedNATGateway',
  'userDefinedRouting',
] as const;

function documentTo(outboundType: string): AzureNatGatewaySpec {
  const { spec, violations } = parseAzureNatGatewaySpec(
    shopDocument({}, { clusters: [{ resourceId, outboundType }] }),
  );
  if (!spec) throw new Error(JSON.stringify(violations));
  return spec;
}

const aks = (more: Partial<ObservedOutbound>): ObservedOutbound => ({
  resourceId,
  name: 'aks',
  outboundType: 'loadBalancer',
  nodeSubnetIds: [shopIds.nodes],
  otherPools: [],
  poolsWithoutNat: [],
  authorizedRanges: [],
  managedSkus: ['Standard'],
  ...more,
});

/** Its subnets are routed to an appliance, and get a gateway as well. */
const stateOf = (...outbound: readonly ObservedOutbound[]) =>
  ({
    outbound,
    subnets: [{ fact: { resourceId: shopIds.nodes }, isRoutedAway: true }],
  } as unknown as AzureState);

const saidOf = (to: string, more: Partial<ObservedOutbound>) =>
  checkOutbound(documentTo(to), { state: stateOf(aks(more)) }).map(
    ({ message }) => message,
  );

describe('checkOutbound', () => {
  // The tables of https://learn.microsoft.com/azure/aks/egress-outboundtype.
  it.each([
    ['of AKS', [], ['.x..', 'x...', '....', '....']],
    ["of one's own", [shopIds.nodes], ['..xx', '....', 'x..x', 'x.x.']],
  ])('takes what AKS changes in a network %s', (_, nodeSubnetIds, table) => {
    const permitted = types.map((from, row) =>
      types
        .map((to, column) =>
          saidOf(to, { outboundType: from, nodeSubnetIds }).length === 0 &&
          row !== column
            ? 'x'
            : '.',
        )
        .join(''),
    );
    expect(permitted).toEqual(table);
  });

  it.each([
    [{ loadBalancerSku: 'basic' }, 'a load balancer of the SKU basic'],
    [{ otherPools: ['old'] }, 'The pools old of aks are no VM scale sets'],
  ])('refuses a cluster with %j', (more, said) => {
    expect(saidOf('userAssignedNATGateway', more)).toEqual([
      expect.stringContaining(said),
    ]);
  });

  it('refuses the load balancer where Windows pools have outbound NAT disabled', () => {
    const more = {
      outboundType: 'userDefinedRouting',
      poolsWithoutNat: ['win'],
    };
    expect(saidOf('loadBalancer', more)).toEqual([
      expect.stringContaining('The Windows pools win of aks'),
    ]);
    expect(saidOf('userAssignedNATGateway', more)).toEqual([]);
  });

  it('names a cluster that is not there', () => {
    expect(
      checkOutbound(documentTo('loadBalancer'), { state: stateOf() }),
    ).toMatchObject([
      { rule: 'cluster-exists', path: 'spec.clusters[0].resourceId' },
    ]);
  });
});
