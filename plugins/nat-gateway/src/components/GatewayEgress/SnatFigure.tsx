import {
  type DataGap,
  ipv4AddressCount,
  type NatGateway,
} from 'backstage-plugin-nat-gateway-common';
import { formatAge } from '../../format/formatAge';
import { Figure, Flex, Hint, Text } from '../../ui';
import { useWords } from '../../words/useWords';
import { snatSentences } from './snatSentences';

/**
 * SNAT ports used of the inventory, the basis one hover or focus away.
 *
 * @internal
 */
export function SnatFigure(props: {
  readonly gateway: NatGateway;
  readonly gaps?: readonly DataGap[];
  readonly now: Date;
}) {
  const { t, locale } = useWords();
  const { usage, addresses } = props.gateway;
  if (!usage) {
    const reason = props.gaps?.find(({ parts }) =>
      parts.includes('connections'),
    )?.reason;
    return (
      <Figure term={t('snat.term')}>
        <Text as="span">
          {reason ? t(`snat.noFiguresFor.${reason}`) : t('snat.noFigures')}
        </Text>
      </Figure>
    );
  }
  const sentences = snatSentences(usage, {
    addressCount: ipv4AddressCount(addresses),
    t,
    locale,
  });
  const sampled =
    usage.newestSampleAt &&
    t('snat.sampledAt', {
      age: formatAge(usage.newestSampleAt, {
        now: props.now,
        locale,
        justNow: t('age.justNow'),
      }),
    });
  return (
    <Figure term={t('snat.term')}>
      <Flex align="center" gap="1">
        <Text as="span">{sentences.value}</Text>
        {sentences.basis && (
          <Hint label={t('snat.basisLabel')}>
            {[sentences.basis, sentences.oneDestinationBasis, sampled]
              .filter(Boolean)
              .join(' ')}
          </Hint>
        )}
      </Flex>
      {sentences.oneDestination && (
        <Text as="span" variant="body-small" color="secondary">
          {sentences.oneDestination}
        </Text>
      )}
    </Figure>
  );
}
