import type { Finding, NatGateway } from 'backstage-plugin-nat-gateway-common';
import { formatList } from '../../format/formatList';
import { Figure, FigureList, Flex, Link, Text } from '../../ui';
import { useWords } from '../../words/useWords';
import { AddressList } from '../AddressList';
import { FindingList } from '../FindingList';
import { FailedFigure } from './FailedFigure';
import { FailureHeadline } from './FailureHeadline';
import { GatewayHeading } from './GatewayHeading';
import { SnatFigure } from './SnatFigure';

/**
 * One gateway: am I all right, which addresses, how full, what to do.
 *
 * @internal
 */
export function GatewayFace(props: {
  readonly gateway: NatGateway;
  readonly findings: readonly Finding[];
  readonly now: Date;
  /** Left out where a list has said it already. */
  readonly withHeading: boolean;
}) {
  const { t, locale } = useWords();
  const { gateway, findings, now } = props;
  // Stands beside the figure unless it is the top finding, which is shown in full below.
  const idleAdvice = findings
    .slice(1)
    .find(({ id }) => id === 'idle-timeout-raised');
  const subnets = formatList(
    gateway.subnets.map(({ name }) => name),
    { locale },
  );
  return (
    <Flex direction="column" gap="3">
      <FailureHeadline gateway={gateway} />
      {props.withHeading && <GatewayHeading gateway={gateway} />}
      {gateway.addresses.length > 0 ? (
        <AddressList addresses={gateway.addresses} />
      ) : (
        <Text color="danger">{t('gateway.noAddresses')}</Text>
      )}
      <FigureList>
        <SnatFigure gateway={gateway} now={now} />
        <FailedFigure usage={gateway.usage} />
        <Figure term={t('gateway.idle')}>
          <Text as="span">
            {t('gateway.idleValue', {
              tcp: String(gateway.tcpIdleTimeoutMinutes),
              udp: String(gateway.udpIdleTimeoutMinutes),
            })}
          </Text>
          {idleAdvice && (
            <Text as="p" variant="body-small" color="secondary">
              {idleAdvice.remedy}
            </Text>
          )}
        </Figure>
        <Figure term={t('gateway.serves')}>
          <Text as="span">{subnets || t('gateway.servesNothing')}</Text>
        </Figure>
      </FigureList>
      <FindingList findings={findings} />
      {gateway.consoleUrl && (
        <Link
          href={gateway.consoleUrl}
          target="_blank"
          rel="noopener"
          variant="body-small"
          aria-label={t('gateway.portalOf', { name: gateway.name })}
        >
          {t('gateway.portal')} ↗
        </Link>
      )}
    </Flex>
  );
}
