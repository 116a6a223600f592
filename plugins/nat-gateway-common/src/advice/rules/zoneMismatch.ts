import { waysOfKind } from '../../model/waysOfKind';
import { say } from '../../words/say';
import type { ClusterRule } from '../ClusterRule';
import { lacking } from '../lacking';

/**
 * Nodes stand in other zones than the zonal gateway that carries them: its zone's failure takes
 * their way out away.
 *
 * @internal
 */
export const zoneMismatch: ClusterRule = (cluster, { observedAt, facts }) => {
  const { ways, zones, resourceId } = cluster;
  if (waysOfKind(ways, 'natGateway').length === 0) return undefined;
  const id = 'zone-mismatch';
  if (!facts.gateways) {
    return lacking(id, {
      resourceId,
      missing: say('notKnown.zonesOfGateways', {}),
    });
  }
  const zonal = facts.gateways.filter(
    gateway => gateway.sku === 'Standard' && gateway.zones.length > 0,
  );
  if (zonal.length === 0) return undefined;
  if (zones.length === 0) {
    return lacking(id, {
      resourceId,
      missing: say('notKnown.zonesOfNodes', {}),
    });
  }
  const covered = new Set(zonal.flatMap(gateway => gateway.zones));
  const others = zones.filter(zone => !covered.has(zone));
  const [gateway] = zonal;
  // With several gateways, as a zonal stack has them, it is not observed which zone's nodes stand
  // on whose subnet; only a zone that no gateway is in can be told.
  if (facts.gateways.length > 1) {
    const isAllZonal = zonal.length === facts.gateways.length;
    if (others.length === 0 || !isAllZonal) {
      const missing = say('notKnown.zonesOfSubnets', {});
      return lacking(id, { resourceId, missing });
    }
  }
  if (others.length === 0) return undefined;
  const gatewayZones = [...covered].sort().join(', ');
  const otherZones = others.join(', ');
  return {
    id,
    severity: 'warning',
    resourceId: gateway!.resourceId,
    title: `Nodes stand in other zones (${otherZones}) than their gateway (${gatewayZones})`,
    remedy: `When zone ${gatewayZones} fails, those nodes run on without a way out. Give each zone a subnet and a gateway of its own (a zonal stack), or use StandardV2, which spans zones; both bring other addresses.`,
    values: { otherZones, gatewayZones },
    evidence: [
      {
        id: 'nodeZones',
        label: 'Zones of the nodes',
        value: zones.join(', '),
        observedAt,
      },
      {
        id: 'gatewayZones',
        label: 'Zone of the gateway',
        value: gatewayZones,
        observedAt,
      },
    ],
    docUrl:
      'https://learn.microsoft.com/en-us/azure/nat-gateway/nat-availability-zones',
  };
};
