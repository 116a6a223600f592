import { saidInAdvice } from '../../advice/saidInAdvice';
import { evidenceOf } from '../../advice/evidenceOf';
import { waysOfKind } from '../../model/waysOfKind';
import { azureGatewayKind } from '../azureGatewayKind';
import { sameArmId } from '../spec/sameArmId';
import { say } from '../../words/say';
import type { ClusterRule } from '../../advice/ClusterRule';
import { lacking } from '../../advice/lacking';

/**
 * Nodes stand in other zones than the zonal gateway that carries them: its zone's failure takes
 * their way out away.
 *
 * @internal
 */
export const zoneMismatch: ClusterRule = (cluster, { observedAt, facts }) => {
  const { ways, resourceId } = cluster;
  if (waysOfKind(ways, 'natGateway').length === 0) return undefined;
  const id = 'zone-mismatch';
  if (!facts.gateways) {
    return lacking(id, {
      resourceId,
      missing: say('notKnown.zonesOfGateways', {}),
    });
  }
  const { gateways } = facts;
  const zonal = waysOfKind(ways, 'natGateway').flatMap(way => {
    const gateway = gateways.find(each =>
      sameArmId(each.resourceId, way.gatewayResourceId),
    );
    if (
      gateway?.kind !== azureGatewayKind('Standard') ||
      gateway.zones.length === 0
    ) {
      return [];
    }
    const nodeZones = [
      ...new Set(way.pools.flatMap(pool => pool.zones)),
    ].sort();
    return [
      {
        gateway,
        nodeZones,
        others: nodeZones.filter(zone => !gateway.zones.includes(zone)),
      },
    ];
  });
  const mismatches = zonal.filter(({ others }) => others.length > 0);
  if (mismatches.length === 0) {
    return zonal.some(({ nodeZones }) => nodeZones.length === 0)
      ? lacking(id, { resourceId, missing: say('notKnown.zonesOfNodes', {}) })
      : undefined;
  }
  return mismatches.map(({ gateway, nodeZones, others }) => {
    const gatewayZones = [...gateway.zones].sort().join(', ');
    const otherZones = others.join(', ');
    return {
      id,
      severity: 'info',
      resourceId: gateway.resourceId,
      ...saidInAdvice(
        say('zoneMismatch.title', { otherZones, gatewayZones }),
        say('zoneMismatch.remedy', { gatewayZones }),
      ),
      evidence: [
        evidenceOf('nodeZones', { value: nodeZones.join(', '), observedAt }),
        evidenceOf('gatewayZones', { value: gatewayZones, observedAt }),
      ],
      docUrl:
        'https://learn.microsoft.com/en-us/azure/nat-gateway/nat-availability-zones',
    };
  });
};
