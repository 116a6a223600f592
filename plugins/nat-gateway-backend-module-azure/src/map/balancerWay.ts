import type { SubResource } from '@azure/arm-network';
import {
  ipv4AddressCount,
  portsPerNode,
  sameArmId,
  say,
} from '@cluster-egress/backstage-plugin-nat-gateway-common';
import { compact } from 'lodash';
import { idleTimeoutOf } from './idleTimeoutOf';
import type { KnownPool } from './indexMachines';
import type { InventoryIndex } from './InventoryIndex';
import { mapEgressAddresses } from './mapEgressAddresses';
import type { SubnetWay } from './SubnetWay';
import { unreadAddresses } from './unreadAddresses';

// Source: https://learn.microsoft.com/azure/load-balancer/load-balancer-tcp-idle-timeout, read 2026-12-01.
const DEFAULT_IDLE_MINUTES = 4;

/** What leads out of a pool: its outbound rule, else a rule of the balancer that does not forbid it. */
function outboundOf({ balancer, pool }: KnownPool) {
  const isOfPool = (each: {
    readonly backendAddressPool?: SubResource;
    readonly backendAddressPools?: readonly SubResource[];
  }) =>
    [each.backendAddressPool, ...(each.backendAddressPools ?? [])].some(
      reference => sameArmId(reference?.id ?? '', pool.id ?? ''),
    );
  const rule = (balancer.outboundRules ?? []).find(isOfPool);
  if (rule) {
    return {
      frontends: rule.frontendIPConfigurations ?? [],
      ports: rule.allocatedOutboundPorts,
      idleMinutes: rule.idleTimeoutInMinutes,
    };
  }
  const rules = (balancer.loadBalancingRules ?? []).filter(
    each => isOfPool(each) && !each.disableOutboundSnat,
  );
  return {
    frontends: compact(rules.map(each => each.frontendIPConfiguration)),
    ports: undefined,
    idleMinutes: rules[0]?.idleTimeoutInMinutes,
  };
}

/**
 * The way of a machine in a backend pool. A Standard load balancer without public addresses takes default
 * outbound access away; undefined where the balancer decides nothing.
 *
 * Source: https://learn.microsoft.com/azure/load-balancer/load-balancer-outbound-connections, read 2026-12-01.
 *
 * @internal
 */
export function balancerWay(
  known: KnownPool,
  { index }: { readonly index: InventoryIndex },
): SubnetWay | undefined {
  const { balancer, pool } = known;
  const { frontends, idleMinutes, ports } = outboundOf(known);
  const addresses = mapEgressAddresses(
    [
      ...new Set(
        (balancer.frontendIPConfigurations ?? [])
          .filter(({ id }) =>
            frontends.some(frontend => sameArmId(frontend.id ?? '', id ?? '')),
          )
          .flatMap(
            ({ publicIPAddress, publicIPPrefix }) =>
              publicIPAddress?.id ?? publicIPPrefix?.id ?? [],
          ),
      ),
    ],
    { index },
  );
  const name = balancer.name ?? '';
  const isStandard = balancer.sku?.name?.toLowerCase() === 'standard';
  if (addresses.length === 0) {
    return isStandard
      ? {
          key: `none ${balancer.id?.toLowerCase()}`,
          way: { kind: 'none', addresses, notRead: [] },
          because: ({ subnets }) =>
            say('outbound.byInternalBalancer', { loadBalancer: name, subnets }),
        }
      : undefined;
  }
  const memberCount = pool.backendIPConfigurations?.length;
  const addressCount = ipv4AddressCount(addresses);
  const byDefault =
    memberCount && addressCount
      ? portsPerNode(memberCount, { addressCount })
      : undefined;
  return {
    key: `loadBalancer ${pool.id?.toLowerCase()}`,
    way: {
      kind: 'loadBalancer',
      loadBalancerResourceId: balancer.id ?? '',
      addresses,
      ...(isStandard && {
        ...(ports
          ? { portsPerNode: ports, portsPerNodeBasis: 'configured' as const }
          : byDefault && {
              portsPerNode: byDefault,
              portsPerNodeBasis: 'defaultByNodeCount' as const,
            }),
        tcpIdleTimeout: idleTimeoutOf(idleMinutes, {
          defaultMinutes: DEFAULT_IDLE_MINUTES,
        }),
      }),
      notRead: unreadAddresses(addresses),
    },
    because: ({ subnets }) =>
      say('outbound.byBalancerOfMachines', { loadBalancer: name, subnets }),
  };
}
