import {
  type GatewayStatus,
  type NatGatewayTotals,
} from '@cluster-egress/backstage-plugin-nat-gateway-common';
import { formatCount } from '../../format/formatCount';
import { Flex, ToggleButton } from '../../ui';
import { usePageWords } from '../../words/usePageWords';
import { StatusWord } from '../StatusWord';
import { fleetStatuses } from './FleetQuery';

/**
 * How many gateways have each status, the worst first; a press shows those alone.
 *
 * @internal
 */
export function StatusCounts(props: {
  readonly totals?: NatGatewayTotals;
  readonly chosen: readonly GatewayStatus[];
  readonly onChoose: (statuses: readonly GatewayStatus[]) => void;
}) {
  const { t, locale } = usePageWords();
  const { totals, chosen, onChoose } = props;
  const countOf = (status: GatewayStatus) =>
    totals?.groups.find(({ value }) => value === status)?.count ?? 0;
  const shown = fleetStatuses.filter(
    status => countOf(status) > 0 || chosen.includes(status),
  );
  return (
    <Flex
      gap="2"
      role="group"
      aria-label={t('fleet.status')}
      style={{ flexWrap: 'wrap' }}
    >
      {shown.map(status => (
        <ToggleButton
          key={status}
          size="small"
          isSelected={chosen.includes(status)}
          onChange={isSelected =>
            onChoose(
              fleetStatuses.filter(each =>
                each === status ? isSelected : chosen.includes(each),
              ),
            )
          }
        >
          <StatusWord status={status} />{' '}
          {formatCount(countOf(status), { locale })}
        </ToggleButton>
      ))}
    </Flex>
  );
}
