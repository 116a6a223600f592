import type {
  ClusterOutbound,
  EntityEgress,
} from 'backstage-plugin-nat-gateway-common';
import { nameOfResource } from '../../format/nameOfResource';
import { Figure, FigureList, Flex, Text } from '../../ui';
import { useWords } from '../../words/useWords';
import { FindingList } from '../Findings/FindingList';

/**
 * A cluster whose route table sends egress elsewhere, beyond what Azure Resource Manager shows. No
 * gateway is offered: it would carry nothing.
 *
 * @internal
 */
export function RouteEgress(props: {
  readonly egress: EntityEgress;
  readonly now: Date;
  readonly outbound: Extract<ClusterOutbound, { kind: 'userDefinedRoute' }>;
}) {
  const { t } = useWords();
  const { egress, outbound } = props;
  const { nextHopType: type, nextHopIpAddress: address } = outbound;
  // The back end's advice says it in the same words, with what it rests on.
  const explained = egress.findings.some(
    ({ id }) => id === 'user-defined-route',
  );
  return (
    <Flex direction="column" gap="3">
      <Text as="h4" variant="body-large" weight="bold">
        {t('route.title')}
      </Text>
      {!explained && (
        <Text as="p">
          {address
            ? t('route.through', { address })
            : t('route.throughType', { type })}
        </Text>
      )}
      <FigureList>
        <Figure term={t('route.nextHop')}>
          <Text as="span">
            {address ? t('route.nextHopValue', { type, address }) : type}
          </Text>
        </Figure>
        <Figure term={t('route.table')}>
          <Text as="span">{nameOfResource(outbound.routeTableId)}</Text>
        </Figure>
      </FigureList>
      <FindingList findings={egress.findings} now={props.now} />
      <Text as="p" variant="body-small" color="secondary">
        {explained ? t('route.whenRight') : t('route.comesFirst')}
      </Text>
    </Flex>
  );
}
