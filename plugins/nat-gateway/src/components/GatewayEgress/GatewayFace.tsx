import type {
  Finding,
  Freshness,
  NatGateway,
} from '@cluster-egress/backstage-plugin-nat-gateway-common';
import { lazy, Suspense } from 'react';
import { useCloud } from '../../cloud/useCloud';
import { formatDuration } from '../../format/formatDuration';
import { formatList } from '../../format/formatList';
import { Figure, FigureList, Flex, Text, ToneText } from '../../ui';
import { useSentenceWords } from '../../words/useSentenceWords';
import { useWords } from '../../words/useWords';
import { AddressList } from '../AddressList';
import { AsItWas } from '../states/AsItWas';
import { ConsoleLink } from '../ConsoleLink';
import { needsAddress } from '../Findings/needsAddress';
import { FindingList } from '../Findings/FindingList';
import { findingSentences } from '../Findings/findingSentences';
import { ConnectionsFigure } from './ConnectionsFigure';
import { FailedFigure } from './FailedFigure';
import { FailureHeadline } from './FailureHeadline';
import { GatewayHeading } from './GatewayHeading';
import { PortsFigure } from './PortsFigure';
import { shownUsage } from './shownUsage';

const RoomOffer = lazy(() => import('../Findings/RoomOffer'));

/**
 * One gateway: am I all right, which addresses, how full, what to do.
 *
 * @internal
 */
export function GatewayFace(props: {
  readonly gateway: NatGateway;
  readonly freshness: Freshness;
  readonly findings: readonly Finding[];
  readonly now: Date;
  /** One of several: the list has its name, and the card's footer no link to it. */
  readonly isListed: boolean;
  /** A run is under way: a second one would only wait for it. */
  readonly isBusy: boolean;
}) {
  const { t, locale } = useWords();
  const cloud = useCloud();
  const words = useSentenceWords();
  const { gateway, freshness, now, isListed } = props;
  const { usage } = gateway;
  const connections = shownUsage(gateway, { figure: 'peakConnections' });
  const failure = props.findings.find(
    ({ id }) => gateway.status === 'exhausted' && id === 'failed-connections',
  );
  const findings = props.findings.filter(finding => finding !== failure);
  const shown = failure || freshness.stale ? 0 : 1;
  // Stands beside the figure unless it is the top finding, which is shown in full below.
  const idleAdvice = findings
    .slice(shown)
    .find(({ id }) => cloud?.idleTimeoutAdvice.includes(id));
  const subnets = formatList(
    gateway.subnets.map(({ name }) => name),
    { locale },
  );
  return (
    <Flex direction="column" gap="3">
      {failure && usage && (
        <FailureHeadline
          usage={usage}
          finding={failure}
          now={now}
          past={freshness.stale}
        />
      )}
      {!isListed && <GatewayHeading gateway={gateway} />}
      {gateway.lastReadAt && <AsItWas at={gateway.lastReadAt} now={now} />}
      {gateway.addresses.length > 0 ? (
        <AddressList addresses={gateway.addresses} />
      ) : (
        <ToneText tone="danger">{t('gateway.noAddresses')}</ToneText>
      )}
      <FigureList>
        {connections.usage && (
          <ConnectionsFigure
            usage={connections.usage}
            isPast={connections.isPast}
            now={now}
          />
        )}
        <PortsFigure gateway={gateway} gaps={freshness.gaps} now={now} />
        {!failure && <FailedFigure gateway={gateway} now={now} />}
        <Figure term={t('gateway.idle')}>
          <Text as="span">
            {t('gateway.idleTcpValue', {
              tcp: formatDuration(gateway.tcpIdleTimeout.seconds, { locale }),
            })}
          </Text>
          {idleAdvice && (
            <Text as="p" variant="body-small" color="secondary">
              {findingSentences(idleAdvice, words).remedy}
            </Text>
          )}
        </Figure>
        <Figure term={t('gateway.serves')}>
          <Text as="span">
            {gateway.servesNetwork
              ? t('gateway.servesNetwork', { name: gateway.servesNetwork.name })
              : subnets || t('gateway.servesNothing')}
          </Text>
        </Figure>
      </FigureList>
      <FindingList
        findings={props.findings}
        now={now}
        usage={usage}
        shown={shown}
        changeable={props.isBusy ? undefined : gateway}
        offer={
          !props.isBusy &&
          !freshness.stale &&
          needsAddress(props.findings) && (
            <Suspense fallback={null}>
              <RoomOffer gateway={gateway} />
            </Suspense>
          )
        }
      />
      {isListed && gateway.consoleUrl && (
        <ConsoleLink name={gateway.name} url={gateway.consoleUrl} />
      )}
    </Flex>
  );
}
