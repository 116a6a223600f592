import type {
  EgressWay,
  EntityEgress,
} from '@cluster-egress/backstage-plugin-nat-gateway-common';
import {
  Accordion,
  AccordionPanel,
  AccordionTrigger,
  Flex,
  Text,
  Wrap,
} from '../../ui';
import { useWords } from '../../words/useWords';
import { takersSentence } from './takersSentence';
import { WayFace } from './WayFace';
import { wayTitle } from './wayTitle';

/**
 * The ways that fewer nodes take, a line each, the whole behind it.
 *
 * @internal
 */
export function OtherWays(props: {
  readonly egress: EntityEgress;
  readonly ways: readonly EgressWay[];
  readonly now: Date;
}) {
  const { t, locale } = useWords();
  const { egress, now, ways } = props;
  const heading = t('way.others', { count: ways.length });
  return (
    <Flex direction="column" gap="2">
      <Text as="h4" variant="body-medium" weight="bold">
        {heading}
      </Text>
      <Flex direction="column" gap="2" role="list" aria-label={heading}>
        {ways.map(way => (
          <div role="listitem" key={`${way.kind} ${way.reason}`}>
            <Accordion>
              <AccordionTrigger>
                <Wrap>
                  <Text as="span" weight="bold">
                    {wayTitle(way, { t })}
                  </Text>
                  <Text as="span" variant="body-small" color="secondary">
                    {takersSentence(way, { t, locale })}
                  </Text>
                </Wrap>
              </AccordionTrigger>
              <AccordionPanel>
                <WayFace
                  egress={egress}
                  way={way}
                  now={now}
                  findings={[]}
                  isListed
                />
              </AccordionPanel>
            </Accordion>
          </div>
        ))}
      </Flex>
    </Flex>
  );
}
