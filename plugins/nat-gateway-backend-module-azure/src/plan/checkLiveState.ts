import {
  desiredAddresses,
  existingAddressIds,
  parseArmId,
  regionOf,
  checkAddressFact,
  sameArmId,
  say,
  type AzureNatGatewaySpec,
  type Violation,
} from '@cluster-egress/backstage-plugin-nat-gateway-common';
import type { AzureState } from './AzureState';
import { checkDetached } from './checkDetached';
import { checkReplacement } from './checkReplacement';
import type { PlannedGateway } from './PlannedGateway';

/** A gateway does not take them; what others manage is not repaired. */
const checkFailed = ({
  path,
  toAdd,
  wanted,
}: PlannedGateway): readonly Violation[] =>
  toAdd
    .filter(
      ({ hasFailed, origin, resourceId }) =>
        hasFailed &&
        origin === 'foreign' &&
        // What is wrong with the name of a new one is said there, once.
        existingAddressIds(wanted).some(id => sameArmId(id, resourceId)),
    )
    .map(({ name, resourceId }) => ({
      rule: 'address-failed',
      path: `${path}.addresses`,
      ...say('liveViolation.addressFailed', { name, resourceId }),
    }));

function checkNamedAddresses(
  document: AzureNatGatewaySpec,
  planned: PlannedGateway,
): readonly Violation[] {
  const { gatewayId, named, wanted: gateway } = planned;
  const path = `${planned.path}.addresses`;
  const { sku, zone } = gateway;
  return desiredAddresses(document.spec, gateway).flatMap(
    (wanted): readonly Violation[] => {
      const standing = named.find(({ resourceId }) =>
        sameArmId(resourceId, wanted.resourceId),
      );
      if (!standing) {
        return [];
      }
      if (standing.origin === 'foreign') {
        return [
          {
            rule: 'address-not-ours',
            path,
            ...say(
              wanted.kind === 'prefix'
                ? 'liveViolation.prefixNotOurs'
                : 'liveViolation.publicIpNotOurs',
              { name: wanted.name, resourceId: standing.resourceId },
            ),
          },
        ];
      }
      const misfits = checkAddressFact(standing, {
        path,
        sku,
        zone,
        region: regionOf(document.spec, gateway),
        gatewayResourceId: gatewayId,
      });
      if (standing.ipVersion !== wanted.ipVersion) {
        return [
          ...misfits,
          {
            rule: 'address-version-fixed',
            path,
            ...say('liveViolation.addressVersionFixed', {
              name: wanted.name,
              standing: standing.ipVersion,
              wanted: wanted.ipVersion,
            }),
          },
        ];
      }
      return standing.addressCount === wanted.addressCount
        ? misfits
        : [
            ...misfits,
            {
              rule: 'prefix-length-fixed',
              path: `${path}.prefixLength`,
              ...say('liveViolation.prefixLengthFixed', {
                prefix: wanted.name,
                standing: standing.addressCount,
                wanted: wanted.addressCount,
              }),
            },
          ];
    },
  );
}

/** What no run created and another tool manages is not changed; it would be changed back. */
const checkTool = ({ live, path }: PlannedGateway): readonly Violation[] =>
  live?.origin === 'adopted' && live.managingTool
    ? [
        {
          rule: 'gateway-of-other-tool',
          path: `${path}.name`,
          ...say('liveViolation.otherTool', {
            gateway: live.name,
            ...live.managingTool,
          }),
        },
      ]
    : [];

const checkNodeSubnets = ({
  path,
  subnets,
  toDetach,
}: PlannedGateway): readonly Violation[] =>
  [...subnets, ...toDetach].flatMap(({ fact, nodeResourceGroupOf: cluster }) =>
    cluster
      ? {
          rule: 'node-resource-group',
          path: `${path}.subnets`,
          ...say('liveViolation.subnetOfNodeResourceGroup', {
            subnet: fact.name,
            cluster,
          }),
        }
      : [],
  );

/** Source: https://learn.microsoft.com/azure/nat-gateway/nat-overview, read 2026-12-01. */
const checkDelegations = ({
  path,
  toAttach,
}: PlannedGateway): readonly Violation[] =>
  toAttach
    .filter(({ delegations = [] }) =>
      delegations.some(name =>
        /^Microsoft\.Sql\/managedInstances$/i.test(name),
      ),
    )
    .map(({ fact }) => ({
      rule: 'subnet-delegation',
      path: `${path}.subnets`,
      ...say('liveViolation.subnetDelegated', { subnet: fact.name }),
    }));

/** What a route takes elsewhere never reaches the gateway. */
const checkNewRoutes = (
  { newSubnets }: PlannedGateway,
  options: {
    readonly document: AzureNatGatewaySpec;
    readonly state: AzureState;
  },
): readonly Violation[] =>
  newSubnets.flatMap(subnet => {
    const { resourceId, routeTableId = '' } = subnet;
    const hop = options.state.linked?.find(each =>
      sameArmId(each.resourceId, routeTableId),
    )?.internetHop;
    const nameOf = (id: string) => parseArmId(id)?.name ?? id;
    const index = options.document.spec.newSubnets?.indexOf(subnet);
    return hop === undefined
      ? []
      : {
          rule: 'subnet-routed-away',
          path: `spec.newSubnets[${index}].routeTableId`,
          ...say('liveViolation.newSubnetRoutedAway', {
            routeTable: nameOf(routeTableId),
            subnet: nameOf(resourceId),
            hop,
          }),
        };
  });

/**
 * What only the live state tells: names that others hold, clusters that would have no way out, and
 * resource groups that AKS manages.
 *
 * @internal
 */
export function checkLiveState(
  document: AzureNatGatewaySpec,
  options: {
    readonly state: AzureState;
    readonly gateways: readonly PlannedGateway[];
  },
): readonly Violation[] {
  const { state, gateways } = options;
  const { resourceGroup } = document.spec;
  return [
    ...gateways.flatMap(planned => [
      ...checkNamedAddresses(document, planned),
      ...checkFailed(planned),
      ...checkTool(planned),
      ...checkDelegations(planned),
      ...checkNewRoutes(planned, { document, state }),
      ...checkReplacement(document, { planned }),
      ...checkDetached(planned.toDetach, { planned, state }),
    ]),
    ...(state.nodeResourceGroups.some(name => sameArmId(name, resourceGroup))
      ? [
          {
            rule: 'node-resource-group',
            path: 'spec.resourceGroup',
            ...say('liveViolation.nodeResourceGroup', { resourceGroup }),
          },
        ]
      : []),
    ...gateways.flatMap(checkNodeSubnets),
  ];
}
