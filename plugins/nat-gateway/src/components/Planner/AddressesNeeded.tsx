import { formatCount } from '../../format/formatCount';
import { Section, Text } from '../../ui';
import { usePageWords } from '../../words/usePageWords';
import type { planOf } from './planOf';

/**
 * How many addresses the load needs, and whether those that were chosen are enough.
 *
 * @internal
 */
export function AddressesNeeded(props: {
  readonly capacity: ReturnType<typeof planOf>['capacity'];
}) {
  const { t, locale } = usePageWords();
  const { addressesNeeded, destinations, gateways, today } = props.capacity;
  const formatted = formatCount(addressesNeeded, { locale });
  return (
    <Section title={t('planner.needed')}>
      <div role="status">
        <Text as="p" variant="title-medium" weight="bold">
          {gateways.gatewayCount > 1
            ? t('planner.neededOn', {
                formatted,
                number: formatCount(gateways.gatewayCount, { locale }),
              })
            : formatted}
        </Text>
        <Text as="p">
          {today &&
            t(today.enough ? 'planner.enough' : 'planner.notEnough', {
              count: today.addressCount,
            })}
        </Text>
      </div>
      <Text as="p" variant="body-small" color="secondary">
        {t('planner.neededWhy', {
          ports: formatCount(destinations[0].portsToProvide, { locale }),
        })}
      </Text>
    </Section>
  );
}
