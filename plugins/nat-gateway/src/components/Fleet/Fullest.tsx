import type { NatGateway } from '@cluster-egress/backstage-plugin-nat-gateway-common';
import { formatPercent } from '../../format/formatPercent';
import { CeilingBar, Text } from '../../ui';
import { usePageWords } from '../../words/usePageWords';
import { toneOfRatio } from '../toneOfRatio';
import { fullestOf } from './fullestOf';

const known = [
  'connections',
  'portsOfOneDestination',
  'connectionsOfOneDestination',
  'inventory',
] as const;

/**
 * How near a gateway is to the ceiling that it is nearest to, drawn and in words.
 *
 * @internal
 */
export function Fullest(props: { readonly gateway: NatGateway }) {
  const { t, locale } = usePageWords();
  const fullest = fullestOf(props.gateway);
  if (!fullest) {
    return (
      <Text as="span" color="secondary">
        {t('ports.noFigures')}
      </Text>
    );
  }
  const ratio = fullest.used / fullest.of;
  const id = known.find(each => each === fullest.id) ?? 'other';
  const percent = formatPercent(ratio, { locale });
  const of = t(`fleet.ceiling.${id}`, { id: fullest.id });
  return (
    <>
      <Text as="p" variant="body-small">
        {t('fleet.used', { percent, of })}
      </Text>
      <CeilingBar
        ratio={ratio}
        label={t('fleet.used', { percent, of })}
        tone={toneOfRatio(ratio)}
      />
    </>
  );
}
