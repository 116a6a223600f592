import {
  type DataGap,
  ipv4AddressCount,
  type NatGateway,
} from '@cluster-egress/backstage-plugin-nat-gateway-common';
import { cloudName } from '../../cloud/cloudName';
import { useCloud } from '../../cloud/useCloud';
import { formatAge } from '../../format/formatAge';
import { CeilingBar, Figure, Flex, Hint, Text } from '../../ui';
import { useWords } from '../../words/useWords';
import { toneOfRatio } from '../toneOfRatio';
import { portsSentences } from './portsSentences';
import { shownUsage } from './shownUsage';
import { wasSentence } from './wasSentence';

/**
 * The most SNAT ports that may be in use, and what of one destination's ceiling that is; the basis
 * one hover or focus away.
 *
 * @internal
 */
export function PortsFigure(props: {
  readonly gateway: NatGateway;
  readonly gaps?: readonly DataGap[];
  readonly now: Date;
}) {
  const { t, locale } = useWords();
  const { addresses } = props.gateway;
  const cloud = useCloud();
  const { usage, isPast } = shownUsage(props.gateway, { figure: 'portsInUse' });
  if (!usage) {
    const reason = props.gaps?.find(({ parts }) =>
      parts.includes('connections'),
    )?.reason;
    return (
      <Figure term={t('ports.term')}>
        <Text as="span">
          {reason
            ? t(`ports.noFiguresFor.${reason}`, {
                cloud: cloudName(cloud, { t }),
              })
            : t('ports.noFigures')}
        </Text>
      </Figure>
    );
  }
  const { value, range, basis, ofOneDestination } = portsSentences(usage, {
    addressCount: ipv4AddressCount(addresses),
    t,
    locale,
  });
  const sampled =
    usage.newestSampleAt &&
    t('ports.sampledAt', {
      age: formatAge(usage.newestSampleAt, {
        now: props.now,
        locale,
        justNow: t('age.justNow'),
      }),
    });
  return (
    <Figure term={t('ports.term')}>
      <Flex align="center" gap="1">
        <Text as="span">
          {isPast
            ? wasSentence(value, {
                at: usage.newestSampleAt ?? usage.peakWindow.end,
                now: props.now,
                t,
                locale,
              })
            : value}
        </Text>
        {basis && (
          <Hint label={t('ports.basisLabel')}>
            {[basis, sampled].filter(Boolean).join(' ')}
          </Hint>
        )}
      </Flex>
      {ofOneDestination && (
        <div>
          <CeilingBar
            ratio={ofOneDestination.ratio}
            label={ofOneDestination.words}
            tone={isPast ? 'plain' : toneOfRatio(ofOneDestination.ratio)}
          />
          <Text as="p" variant="body-small">
            {ofOneDestination.words}
          </Text>
        </div>
      )}
      {range.map(sentence => (
        <Text as="p" key={sentence} variant="body-small" color="secondary">
          {sentence}
        </Text>
      ))}
    </Figure>
  );
}
