import type { NatGateway } from '@cluster-egress/backstage-plugin-nat-gateway-common';
import { formatCount } from '../../format/formatCount';
import { formatPercent } from '../../format/formatPercent';
import { CeilingBar, SmallTable, Text } from '../../ui';
import { usePageWords } from '../../words/usePageWords';
import { toneOfRatio } from '../toneOfRatio';
import { ceilingName } from './ceilingName';

/**
 * All ceilings of a gateway with what is used of each, and what that figure is worth.
 *
 * @internal
 */
export function CeilingTable(props: { readonly gateway: NatGateway }) {
  const { t, locale } = usePageWords();
  const utilisations = props.gateway.usage?.utilisations ?? [];
  if (utilisations.length === 0) {
    return <Text as="p">{t('ports.noFigures')}</Text>;
  }
  return (
    <SmallTable
      label={t('detail.now.ceilings')}
      columns={[
        { id: 'ceiling', label: t('detail.now.ceiling') },
        { id: 'used', label: t('detail.now.used'), isNumber: true },
        { id: 'of', label: t('detail.now.of'), isNumber: true },
        { id: 'share', label: t('detail.now.share') },
      ]}
      rows={utilisations.map(({ id, used, of, basis }) => {
        const percent = formatPercent(used / of, { locale });
        return {
          id,
          cells: [
            <>
              {ceilingName(id, t)}
              <Text as="p" variant="body-small" color="secondary">
                {t(`detail.now.basisOf.${basis}`)}
              </Text>
            </>,
            formatCount(used, { locale }),
            formatCount(of, { locale }),
            <>
              {percent}
              <CeilingBar
                ratio={used / of}
                label={t('fleet.used', { percent, of: ceilingName(id, t) })}
                tone={toneOfRatio(used / of)}
              />
            </>,
          ],
        };
      })}
    />
  );
}
