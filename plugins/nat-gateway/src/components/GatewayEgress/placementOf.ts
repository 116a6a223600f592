import {
  cloudOf,
  gatewayKindOf,
  type NatGateway,
} from '@cluster-egress/backstage-plugin-nat-gateway-common';
import type { Words } from '../../words/Words';

/**
 * A gateway's kind and zone in words: `Standard · zone 1`.
 *
 * @internal
 */
export function placementOf(
  gateway: Pick<NatGateway, 'kind' | 'scope' | 'zones'>,
  options: { readonly t: Words },
): string {
  const { t } = options;
  const { scope, zones } = gateway;
  const { name, isZoneRedundant } = gatewayKindOf(gateway, {
    cloud: cloudOf(scope.provider),
  });
  if (isZoneRedundant) return `${name} · ${t('gateway.zoneRedundant')}`;
  return zones.length > 0
    ? `${name} · ${t('gateway.zone', { zones: zones.join(', ') })}`
    : `${name} · ${t('gateway.noZone')}`;
}
