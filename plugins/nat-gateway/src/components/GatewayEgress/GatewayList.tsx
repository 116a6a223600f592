import type { EntityEgress } from '@cluster-egress/backstage-plugin-nat-gateway-common';
import { useCloud } from '../../cloud/useCloud';
import {
  Accordion,
  AccordionPanel,
  AccordionTrigger,
  Flex,
  Text,
  Wrap,
} from '../../ui';
import { useWords } from '../../words/useWords';
import { StatusMark } from '../StatusMark';
import { GatewayFace } from './GatewayFace';
import { isAbout } from './isAbout';
import { placementOf } from './placementOf';

/**
 * Several gateways: one line each in the order given, with its addresses, and the whole face behind it.
 *
 * @internal
 */
export function GatewayList(props: {
  readonly egress: EntityEgress;
  readonly now: Date;
}) {
  const cloud = useCloud();
  const { t } = useWords();
  const { freshness, gateways, findings } = props.egress;
  return (
    <Flex direction="column" gap="2">
      <Text variant="body-small" color="secondary">
        {t('gateway.several', { count: gateways.length })}
      </Text>
      <Flex
        direction="column"
        gap="2"
        role="list"
        aria-label={t('gateway.list')}
      >
        {gateways.map(gateway => (
          <div role="listitem" key={gateway.id}>
            <Accordion>
              <AccordionTrigger>
                <Wrap>
                  <StatusMark gateway={gateway} past={freshness.stale} />
                  <Text as="span" weight="bold">
                    {gateway.name}
                  </Text>
                  <Text as="span" variant="body-small" color="secondary">
                    {placementOf(gateway, { t, cloud })}
                  </Text>
                  <Text as="span" style={{ fontFamily: 'monospace' }}>
                    {gateway.addresses
                      .flatMap(({ address }) => address ?? [])
                      .join(' ')}
                  </Text>
                </Wrap>
              </AccordionTrigger>
              <AccordionPanel>
                <GatewayFace
                  gateway={gateway}
                  freshness={freshness}
                  findings={findings.filter(finding =>
                    isAbout(finding, gateway, { cloud }),
                  )}
                  now={props.now}
                  isListed
                  isBusy={props.egress.activeRuns.length > 0}
                />
              </AccordionPanel>
            </Accordion>
          </div>
        ))}
      </Flex>
    </Flex>
  );
}
