import type { NodePorts } from '@cluster-egress/backstage-plugin-nat-gateway-common';
import { formatAge } from '../../format/formatAge';
import { formatCount } from '../../format/formatCount';
import { Figure, Flex, Hint, Text } from '../../ui';
import { useWords } from '../../words/useWords';

/**
 * SNAT ports allocated and used on the fullest node behind a load balancer.
 *
 * @internal
 */
export function FullestNode(props: {
  readonly nodePorts: NodePorts;
  readonly now: Date;
}) {
  const { t, locale } = useWords();
  const { nodePorts, now } = props;
  const [fullest] = nodePorts.nodes;
  if (!fullest) return null;
  const used = formatCount(fullest.usedPorts, { locale });
  return (
    <Figure term={t('loadBalancer.fullest')}>
      <Flex align="center" gap="1">
        <Text as="span">
          {fullest.allocatedPorts === undefined
            ? t('loadBalancer.fullestUsed', { used })
            : t('loadBalancer.fullestValue', {
                used,
                allocated: formatCount(fullest.allocatedPorts, { locale }),
              })}
        </Text>
        <Hint label={t('loadBalancer.fullestLabel')}>
          {t('loadBalancer.fullestHint', {
            node: fullest.address,
            minutes: formatCount(nodePorts.windowMinutes, { locale }),
            age: formatAge(nodePorts.observedAt, {
              now,
              locale,
              justNow: t('age.justNow'),
            }),
          })}
        </Hint>
      </Flex>
    </Figure>
  );
}
