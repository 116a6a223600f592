import {
  azureNatGatewayLimits,
  type EgressWayOf,
} from '@cluster-egress/backstage-plugin-nat-gateway-common';
import type { WayBodyProps } from '../../cloud/WayBodyProps';
import { formatCount } from '../../format/formatCount';
import { formatDuration } from '../../format/formatDuration';
import { Figure, FigureList, Flex, Hint, Text } from '../../ui';
import { useWords } from '../../words/useWords';
import type { Words } from '../../words/Words';
import { AddressList } from '../../components/AddressList';
import { LoadBalancerFailure } from './LoadBalancerFailure';
import { FullestNode } from './FullestNode';
import { FindingList } from '../../components/Findings/FindingList';

type LoadBalancer = EgressWayOf<'loadBalancer'>;

function basisOf(
  way: LoadBalancer,
  { nodeCount, t }: { readonly nodeCount?: number; readonly t: Words },
): string | undefined {
  const { portsPerNodeBasis: basis } = way;
  if (basis === undefined) return undefined;
  if (basis !== 'defaultByNodeCount') return t(`loadBalancer.${basis}`);
  return nodeCount === undefined
    ? t('loadBalancer.defaultUnknownNodes')
    : t('loadBalancer.defaultByNodeCount', { count: nodeCount });
}

/**
 * A cluster that goes out through its load balancer, and whether a NAT gateway would help it.
 *
 * @internal
 */
export function LoadBalancerEgress(props: WayBodyProps<LoadBalancer>) {
  const { t, locale } = useWords();
  const { egress, findings, way } = props;
  const nodeCount = egress.cluster?.nodeCount;
  const idleSeconds = way.tcpIdleTimeout?.seconds;
  const gatewaySeconds =
    60 * azureNatGatewayLimits.defaultTcpIdleTimeoutMinutes.value;
  const basis = basisOf(way, { nodeCount, t });
  const answered = findings.some(({ id }) => id === 'load-balancer-outbound');
  const ports =
    way.portsPerNode === undefined
      ? undefined
      : formatCount(way.portsPerNode, { locale });
  const portsPerAddress = formatCount(
    azureNatGatewayLimits.portsPerAddress.value,
    { locale },
  );
  const nodePorts = way.loadBalancerResourceId
    ? egress.place?.nodePorts
    : egress.cluster?.nodePorts;
  const failure = findings.find(({ severity }) => severity === 'critical');
  return (
    <Flex direction="column" gap="3">
      {failure && <LoadBalancerFailure finding={failure} />}
      {way.addresses.length > 0 ? (
        <AddressList addresses={way.addresses} />
      ) : (
        <Text color="secondary">{t('loadBalancer.noAddresses')}</Text>
      )}
      {egress.cluster?.powerState !== 'stopped' && (
        <FigureList>
          <Figure term={t('loadBalancer.ports')}>
            <Flex align="center" gap="1">
              <Text as="span">
                {ports === undefined
                  ? t('notKnown')
                  : t('loadBalancer.portsValue', { ports })}
              </Text>
              {basis && (
                <Hint label={t('loadBalancer.basisLabel')}>{basis}</Hint>
              )}
            </Flex>
          </Figure>
          <Figure term={t('loadBalancer.nodes')}>
            <Text as="span">
              {way.nodeCount === undefined
                ? t('notKnown')
                : formatCount(way.nodeCount, { locale })}
            </Text>
          </Figure>
          {nodePorts && <FullestNode nodePorts={nodePorts} now={props.now} />}
          {idleSeconds !== undefined && (
            <Figure term={t('loadBalancer.idle')}>
              <Text as="span">
                {t('gateway.idleTcpValue', {
                  tcp: formatDuration(idleSeconds, { locale }),
                })}
              </Text>
            </Figure>
          )}
        </FigureList>
      )}
      <FindingList
        findings={findings}
        now={props.now}
        shown={failure ? 0 : 1}
      />
      {!answered && (
        <>
          <Text as="h4" variant="body-medium" weight="bold">
            {t('loadBalancer.question')}
          </Text>
          <Text as="p" variant="body-small">
            {ports === undefined
              ? t('loadBalancer.answerUnknown', { portsPerAddress })
              : t('loadBalancer.answer', { ports, portsPerAddress })}
          </Text>
        </>
      )}
      {egress.activeRuns.length === 0 && (
        <Text as="p" variant="body-small" color="secondary">
          {t('loadBalancer.consequence')}
          {idleSeconds !== undefined &&
            idleSeconds > gatewaySeconds &&
            ` ${t('loadBalancer.shorterIdle', {
              time: formatDuration(idleSeconds, { locale }),
              gatewayTime: formatDuration(gatewaySeconds, { locale }),
            })}`}
        </Text>
      )}
    </Flex>
  );
}
