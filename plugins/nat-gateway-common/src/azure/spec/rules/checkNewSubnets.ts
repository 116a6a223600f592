import { say } from '../../../words/say';
import type { Violation } from '../../../spec/Violation';
import type {
  AzureNatGatewaySpec,
  AzureNewSubnetSpec,
} from '../AzureNatGatewaySpec';
import type { AzureSpecFacts } from '../AzureSpecFacts';
import { parseArmId } from '../parseArmId';
import { regionOf } from '../regionOf';
import { sameArmId } from '../sameArmId';
import { sameRegion } from '../sameRegion';
import { virtualNetworkIdOfSubnet } from '../virtualNetworkIdOfSubnet';
import { checkAddressPrefixes } from './checkAddressPrefixes';
import { checkLinkedResource } from './checkLinkedResource';
import { checkNetworkResourceName } from './checkNetworkResourceName';
import { checkNewSubnetRanges } from './checkNewSubnetRanges';
import { checkStanding } from './checkStanding';

type Facts = Pick<AzureSpecFacts, 'linked' | 'networks' | 'scopes'>;

function checkDelegation(
  { delegation, resourceId }: AzureNewSubnetSpec,
  { path }: { readonly path: string },
): readonly Violation[] {
  if (delegation === undefined) return [];
  const said = () => {
    if (!/^[A-Za-z]+(\.[A-Za-z]+)+(\/[A-Za-z]+)+$/.test(delegation)) {
      return say('violation.delegationNotRead', { delegation });
    }
    // Source: https://learn.microsoft.com/azure/nat-gateway/nat-overview, read 2026-12-01.
    return /^Microsoft\.Sql\/managedInstances$/i.test(delegation)
      ? say('violation.delegationRefused', {
          name: parseArmId(resourceId)?.name ?? resourceId,
          delegation,
        })
      : undefined;
  };
  const wrong = said();
  return wrong ? [{ rule: 'subnet-delegation', path, ...wrong }] : [];
}

/** The network of a new subnet: it stands, or is declared; its region is that of the gateway. */
function checkNetwork(
  subnet: AzureNewSubnetSpec,
  options: {
    readonly where: AzureNatGatewaySpec['spec'];
    readonly networkId: string;
    /** Undefined: neither stands it, as far as is known, nor is it declared. */
    readonly region: string | undefined;
    readonly path: string;
  },
): readonly Violation[] {
  const { networkId, path, region, where } = options;
  if (region === undefined) {
    return [
      {
        rule: 'network-exists',
        path,
        ...say('violation.networkNotFound', { networkId }),
      },
    ];
  }
  const wanted = where.gateways
    .filter(({ subnets }) =>
      subnets.some(id => sameArmId(id, subnet.resourceId)),
    )
    .map(gateway => regionOf(where, gateway))
    .find(each => !sameRegion(each, region));
  return wanted === undefined
    ? []
    : [
        {
          rule: 'subnet-region',
          path,
          ...say('violation.subnetRegion', {
            name: parseArmId(subnet.resourceId)?.name ?? '',
            subnetRegion: region,
            region: wanted,
          }),
        },
      ];
}

function checkSubnet(
  subnet: AzureNewSubnetSpec,
  options: Facts & {
    readonly where: AzureNatGatewaySpec['spec'];
    readonly networkId: string;
    readonly index: number;
  },
): readonly Violation[] {
  const { index, networkId, networks, where } = options;
  const { delegation, networkSecurityGroupId, resourceId, routeTableId } =
    subnet;
  const { newSubnets = [], newVirtualNetworks = [] } = where;
  const path = `spec.newSubnets[${index}]`;
  const at = `${path}.resourceId`;
  const name = parseArmId(resourceId)?.name ?? '';
  const isNetwork = (each: { readonly resourceId: string }) =>
    sameArmId(each.resourceId, networkId);
  const fact = networks?.find(isNetwork);
  const declared = newVirtualNetworks.find(isNetwork);
  const isUnknown = !declared && !networks;
  const region =
    fact?.region ??
    (declared || isUnknown ? declared?.region ?? where.region : undefined);
  const standing = fact?.subnets.find(each =>
    sameArmId(each.resourceId, resourceId),
  );
  const linked = { ...options, region: region ?? where.region };
  const isUsed = where.gateways.some(({ subnets }) =>
    subnets.some(id => sameArmId(id, resourceId)),
  );
  return [
    ...checkNetworkResourceName(name, {
      rule: 'subnet-name',
      path: at,
      what: 'subnetName',
    }),
    ...(isUsed
      ? []
      : [
          {
            rule: 'subnet-unused',
            path: at,
            ...say('violation.newSubnetUnused', { resourceId }),
          },
        ]),
    ...checkAddressPrefixes(subnet.addressPrefixes, {
      path: `${path}.addressPrefixes`,
      of: 'subnet',
      name,
    }),
    ...checkLinkedResource(networkSecurityGroupId, {
      ...linked,
      path: `${path}.networkSecurityGroupId`,
      of: 'networkSecurityGroup',
    }),
    ...checkLinkedResource(routeTableId, {
      ...linked,
      path: `${path}.routeTableId`,
      of: 'routeTable',
    }),
    ...checkDelegation(subnet, { path: `${path}.delegation` }),
    ...(standing
      ? checkStanding({ path, of: 'subnet', name }, [
          {
            property: 'addressPrefixes',
            standing: standing.addressPrefixes,
            wanted: subnet.addressPrefixes,
          },
          {
            property: 'delegation',
            standing: standing.delegations,
            wanted: delegation === undefined ? [] : [delegation],
          },
          // What the Spec says nothing of, a policy may have set.
          ...(['networkSecurityGroupId', 'routeTableId'] as const)
            .filter(property => subnet[property] !== undefined)
            .map(property => ({
              property,
              standing: [standing[property] ?? []].flat(),
              wanted: [subnet[property] ?? []].flat(),
            })),
        ])
      : [
          ...checkNetwork(subnet, { where, networkId, region, path: at }),
          ...checkNewSubnetRanges(subnet, {
            path: `${path}.addressPrefixes`,
            space: fact?.addressPrefixes ?? declared?.addressPrefixes,
            others: [
              ...(fact?.subnets ?? []),
              ...newSubnets
                .slice(0, index)
                .filter(
                  each =>
                    sameArmId(
                      virtualNetworkIdOfSubnet(each.resourceId) ?? '',
                      networkId,
                    ) &&
                    !fact?.subnets.some(one =>
                      sameArmId(one.resourceId, each.resourceId),
                    ),
                )
                .map(each => ({
                  ...each,
                  name: parseArmId(each.resourceId)?.name ?? '',
                })),
            ],
          }),
        ]),
  ];
}

/**
 * The subnets that a Spec creates where they do not exist: a gateway names each, their ranges are free ones of their
 * network, and what they link to stands; and one that stands has what is declared.
 *
 * @internal
 */
export function checkNewSubnets(
  where: AzureNatGatewaySpec['spec'],
  facts: Facts,
): readonly Violation[] {
  const { newSubnets = [] } = where;
  const ids = newSubnets.map(({ resourceId }) => resourceId.toLowerCase());
  return newSubnets.flatMap((subnet, index): readonly Violation[] => {
    const { resourceId: subnetId } = subnet;
    const path = `spec.newSubnets[${index}].resourceId`;
    const networkId = virtualNetworkIdOfSubnet(subnetId);
    if (networkId === undefined) {
      return [
        { rule: 'subnet-id', path, ...say('violation.subnetId', { subnetId }) },
      ];
    }
    return ids.indexOf(subnetId.toLowerCase()) < index
      ? [
          {
            rule: 'subnet-duplicate',
            path,
            ...say('violation.subnetTwice', { subnetId }),
          },
        ]
      : checkSubnet(subnet, { ...facts, where, networkId, index });
  });
}
