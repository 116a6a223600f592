import {
  type EntityEgress,
  waysOfEgress,
} from '@cluster-egress/backstage-plugin-nat-gateway-common';
import {
  Accordion,
  AccordionPanel,
  AccordionTrigger,
  Flex,
  Section,
  Text,
  Wrap,
} from '../../ui';
import { usePageWords } from '../../words/usePageWords';
import { AdviceSection } from '../Details/AdviceSection';
import { GatewayDetails } from '../Details/GatewayDetails';
import { WayFace } from '../EgressWays/WayFace';
import { StatusMark } from '../StatusMark';
import { PathDiagram } from './PathDiagram';

/**
 * What is known of an entity's egress, in the order in which readers ask.
 *
 * @internal
 */
export function EgressDetails(props: {
  readonly egress: EntityEgress;
  readonly now: Date;
}) {
  const { t } = usePageWords();
  const { egress, now } = props;
  const { gateways, freshness } = egress;
  const isBusy = egress.activeRuns.length > 0;
  const ways = waysOfEgress(egress);
  const [worst, ...others] = gateways;
  return (
    <Flex direction="column" gap="5">
      {ways.length > 0 && (
        <Section title={t('detail.path.title')}>
          <Flex direction="column" gap="3">
            {ways.map(way => (
              <PathDiagram
                key={`${way.kind} ${way.reason}`}
                egress={egress}
                way={way}
              />
            ))}
          </Flex>
        </Section>
      )}
      <AdviceSection egress={egress} now={now} />
      {ways
        .filter(({ kind }) => kind !== 'natGateway')
        .map(way => (
          <Section
            key={`${way.kind} ${way.reason}`}
            title={t('detail.now.title')}
          >
            <WayFace
              egress={egress}
              way={way}
              now={now}
              findings={[]}
              isListed={false}
            />
          </Section>
        ))}
      {worst && (
        <GatewayDetails
          gateway={worst}
          freshness={freshness}
          findings={[]}
          now={now}
          isBusy={isBusy}
          entityRef={egress.entityRef}
        />
      )}
      {others.map(gateway => (
        <Accordion key={gateway.id}>
          <AccordionTrigger>
            <Wrap>
              <StatusMark gateway={gateway} past={freshness.stale} />
              <Text as="span" weight="bold">
                {gateway.name}
              </Text>
            </Wrap>
          </AccordionTrigger>
          <AccordionPanel>
            <GatewayDetails
              gateway={gateway}
              freshness={freshness}
              findings={[]}
              now={now}
              isBusy={isBusy}
              entityRef={egress.entityRef}
            />
          </AccordionPanel>
        </Accordion>
      ))}
    </Flex>
  );
}
