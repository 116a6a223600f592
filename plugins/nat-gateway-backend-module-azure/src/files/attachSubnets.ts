import {
  sameArmId,
  type RenderedFile,
} from '@cluster-egress/backstage-plugin-nat-gateway-common';
import type { DeclaredResources } from './DeclaredResources';

const quoted = (text: string) => `'${text.replaceAll("'", "'\\''")}'`;

/** Looked for in a list, in any case, whose failure ends the script: a `create` would write what stands. */
const unlessListed = (list: string, name: string, create: readonly string[]) =>
  `found=$(${list} --query "[].name" --output tsv)
printf '%s\\n' "$found" | grep -qixF -- '${name}' || ${create.join(' ')}
`;

function createCommands({
  gateways,
  networks,
  subnets,
  subscriptionId,
}: DeclaredResources): readonly string[] {
  const inGroup = (resourceGroup: string) =>
    `--subscription ${subscriptionId} --resource-group ${quoted(
      resourceGroup,
    )}`;
  return [
    ...networks.map(({ addressPrefixes, name, region, resourceGroup, tags }) =>
      unlessListed(`az network vnet list ${inGroup(resourceGroup)}`, name, [
        `az network vnet create ${inGroup(resourceGroup)} --name ${name}`,
        `--location ${region} --address-prefixes ${addressPrefixes.join(' ')}`,
        ...(Object.keys(tags).length > 0 ? ['--tags'] : []),
        ...Object.entries(tags).map(([key, value]) =>
          quoted(`${key}=${value}`),
        ),
      ]),
    ),
    ...subnets.map(subnet => {
      const where = `${inGroup(subnet.resourceGroup)} --vnet-name ${
        subnet.networkName
      }`;
      const { delegation, name, networkSecurityGroupId, routeTableId } = subnet;
      const gateway = gateways.find(({ subnetIds }) =>
        subnetIds.some(id => sameArmId(id, subnet.resourceId)),
      );
      return unlessListed(`az network vnet subnet list ${where}`, name, [
        `az network vnet subnet create ${where} --name ${name}`,
        `--address-prefixes ${subnet.addressPrefixes.join(' ')}`,
        '--default-outbound-access false',
        ...(gateway ? [`--nat-gateway '${gateway.resourceId}'`] : []),
        ...(networkSecurityGroupId
          ? [`--network-security-group '${networkSecurityGroupId}'`]
          : []),
        ...(routeTableId ? [`--route-table '${routeTableId}'`] : []),
        ...(delegation ? [`--delegations ${delegation}`] : []),
      ]);
    }),
  ];
}

/**
 * The commands that create what is missing of networks and subnets, and attach the subnets. A template would have to
 * declare each subnet whole: what it left out (network security group, routes, delegations) Azure would remove
 * (https://github.com/Azure/ALZ-Bicep/issues/512, read 2026-11-30). The command reads the subnet first.
 *
 * @internal
 */
export function attachSubnets(resources: DeclaredResources): RenderedFile {
  const commands = resources.gateways.flatMap(({ resourceId, subnetIds }) =>
    subnetIds.map(
      subnetId =>
        `az network vnet subnet update --ids '${subnetId}' --nat-gateway '${resourceId}'\n`,
    ),
  );
  return {
    path: 'attach-subnets.sh',
    content: `#!/bin/sh
# Moves egress: new connections of these subnets leave through the gateway. Run it after the gateway has been created,
# once the partners that allow known addresses only have the new ones.
set -eu
${[...createCommands(resources), ...commands].join('')}`,
  };
}
