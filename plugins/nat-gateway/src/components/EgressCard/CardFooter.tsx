import type { EntityEgress } from '@cluster-egress/backstage-plugin-nat-gateway-common';
import { Flex, Spread } from '../../ui';
import { ConsoleLink } from '../ConsoleLink';
import { DataAge } from '../DataAge';
import type { RefreshState } from './RefreshState';

/**
 * How old the data is on the left, the way to the cloud's own page on the right.
 *
 * @internal
 */
export function CardFooter(props: {
  readonly egress: EntityEgress;
  readonly now: Date;
  readonly refreshState: RefreshState;
  readonly onRefresh: () => void;
}) {
  const { egress, now, refreshState, onRefresh } = props;
  const { gateways, cluster, freshness } = egress;
  // Each of several gateways has its own link where it is opened.
  const [shown = cluster, ...others] = gateways;
  return (
    <Spread>
      <DataAge
        freshness={freshness}
        now={now}
        refreshState={refreshState}
        onRefresh={onRefresh}
      />
      {others.length === 0 && shown?.consoleUrl && (
        <Flex>
          <ConsoleLink name={shown.name} url={shown.consoleUrl} />
        </Flex>
      )}
    </Spread>
  );
}
