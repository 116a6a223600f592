import {
  gatewayKindOf,
  type NatGateway,
} from '@cluster-egress/backstage-plugin-nat-gateway-common';
import type { CloudScreens } from '../../cloud/CloudScreens';
import type { Words } from '../../words/Words';

/**
 * A gateway's kind and zone in words: `Standard · zone 1`.
 *
 * @internal
 */
export function placementOf(
  gateway: Pick<NatGateway, 'kind' | 'zones'>,
  options: {
    readonly t: Words;
    readonly cloud: CloudScreens | undefined;
  },
): string {
  const { cloud, t } = options;
  const { kind, zones } = gateway;
  const known = cloud && gatewayKindOf(gateway, { cloud: cloud.description });
  // Of a cloud that is not known here, all kinds are the backend's to know.
  const name =
    known?.name ?? (cloud ? t('gateway.unknownKind', { kind }) : kind);
  if (known?.isZoneRedundant) return `${name} · ${t('gateway.zoneRedundant')}`;
  return zones.length > 0
    ? `${name} · ${t('gateway.zone', { zones: zones.join(', ') })}`
    : `${name} · ${t('gateway.noZone')}`;
}
