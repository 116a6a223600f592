import type { JsonObject } from '@backstage/types';
import {
  type IdleTimeout,
  type NatGateway,
  scopeKey,
} from '@cluster-egress/backstage-plugin-nat-gateway-common';
import type { DeclaredSetting } from '../../cloud/CloudDetails';
import { useCloud } from '../../cloud/useCloud';
import { findDetails } from '../../clouds/findDetails';
import { formatDuration } from '../../format/formatDuration';
import { formatList } from '../../format/formatList';
import { formatOwner } from '../../format/formatOwner';
import { SmallTable, ToneText } from '../../ui';
import { usePageWords } from '../../words/usePageWords';
import { placementOf } from '../GatewayEgress/placementOf';

/**
 * How a gateway is set, and whose it is; what its Spec declares beside it.
 *
 * @internal
 */
export function SettingsTable(props: {
  readonly gateway: NatGateway;
  /** Its entry in the Spec that a run brought it to. */
  readonly declared?: JsonObject;
}) {
  const { t, locale } = usePageWords();
  const cloud = useCloud();
  const { declared, gateway } = props;
  const { subnets, servesNetwork, tags, udpIdleTimeout } = gateway;
  const idle = ({ seconds, basis }: IdleTimeout) =>
    t(`detail.settings.${basis}`, {
      value: formatDuration(seconds, { locale }),
    });
  const list = (items: readonly string[]) =>
    formatList([...items], { locale }) || t('detail.settings.none');
  const settings = {
    kind: placementOf(gateway, { t, cloud }),
    region: gateway.region,
    container: gateway.container.name,
    scope: scopeKey(gateway.scope),
    owner: gateway.ownerRef
      ? formatOwner(gateway.ownerRef)
      : t('detail.settings.none'),
    addresses: list(gateway.addresses.map(({ name }) => name)),
    tcpIdle: idle(gateway.tcpIdleTimeout),
    udpIdle: udpIdleTimeout ? idle(udpIdleTimeout) : t('notKnown'),
    serves: servesNetwork
      ? t('gateway.servesNetwork', { name: servesNetwork.name })
      : list(subnets.map(({ name }) => name)),
    origin: t(`detail.settings.originOf.${gateway.origin}`),
    state: gateway.cloudState,
    tags: list(Object.entries(tags).map(([key, value]) => `${key}=${value}`)),
  };
  const wanted: Partial<Record<string, DeclaredSetting>> =
    (declared &&
      findDetails(gateway.scope.provider)?.declaredOf(declared, {
        gateway,
        t,
        locale,
      })) ??
    {};
  const declaredOf = ({ value, differs }: DeclaredSetting) =>
    differs ? (
      <ToneText tone="warning" weight="bold">
        {t('detail.settings.differs', { value })}
      </ToneText>
    ) : (
      value
    );
  return (
    <SmallTable
      label={t('detail.settings.title')}
      columns={[
        { id: 'setting', label: t('detail.settings.setting') },
        { id: 'live', label: t('detail.settings.live') },
        ...(declared
          ? [{ id: 'declared', label: t('detail.settings.declared') }]
          : []),
      ]}
      rows={(Object.keys(settings) as (keyof typeof settings)[]).map(id => ({
        id,
        cells: [
          t(`detail.settings.${id}`),
          settings[id],
          ...(declared ? [wanted[id] && declaredOf(wanted[id])] : []),
        ],
      }))}
    />
  );
}
