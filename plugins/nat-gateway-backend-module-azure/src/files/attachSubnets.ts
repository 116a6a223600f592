import type { RenderedFile } from '@cluster-egress/backstage-plugin-nat-gateway-common';
import type { DeclaredResources } from './DeclaredResources';

/**
 * The commands that attach the subnets. A template would have to declare each subnet whole: what it left out
 * (network security group, routes, delegations) Azure would remove
 * (https://github.com/Azure/ALZ-Bicep/issues/512, read 2026-11-30). The command reads the subnet first.
 *
 * @internal
 */
export function attachSubnets({ gateways }: DeclaredResources): RenderedFile {
  const commands = gateways.flatMap(({ resourceId, subnetIds }) =>
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
${commands.join('')}`,
  };
}
