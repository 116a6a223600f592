import type { NatGateway } from '@cluster-egress/backstage-plugin-nat-gateway-common';
import type { Words } from '../../words/Words';

/**
 * A gateway's SKU and zone in words: `Standard · zone 1`.
 *
 * @internal
 */
export function placementOf(
  gateway: Pick<NatGateway, 'sku' | 'zones'>,
  options: { readonly t: Words },
): string {
  const { t } = options;
  const { sku, zones } = gateway;
  if (sku === 'StandardV2') return `${sku} · ${t('gateway.zoneRedundant')}`;
  return zones.length > 0
    ? `${sku} · ${t('gateway.zone', { zones: zones.join(', ') })}`
    : `${sku} · ${t('gateway.noZone')}`;
}
