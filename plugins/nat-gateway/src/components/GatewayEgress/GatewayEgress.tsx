import type { EntityEgress } from '@cluster-egress/backstage-plugin-nat-gateway-common';
import { useCloud } from '../../cloud/useCloud';
import { Flex } from '../../ui';
import { FindingList } from '../Findings/FindingList';
import { GatewayFace } from './GatewayFace';
import { GatewayList } from './GatewayList';
import { isAbout } from './isAbout';

/**
 * An entity behind one or several gateways.
 *
 * @internal
 */
export function GatewayEgress(props: {
  readonly egress: EntityEgress;
  readonly now: Date;
}) {
  const cloud = useCloud();
  const { egress, now } = props;
  const [only, ...others] = egress.gateways;
  if (others.length === 0) {
    return (
      <GatewayFace
        gateway={only}
        freshness={egress.freshness}
        findings={egress.findings}
        now={now}
        isListed={false}
        isBusy={egress.activeRuns.length > 0}
      />
    );
  }
  const elsewhere = egress.findings.filter(
    finding =>
      !egress.gateways.some(gateway => isAbout(finding, gateway, { cloud })),
  );
  return (
    <Flex direction="column" gap="3">
      <GatewayList egress={egress} now={now} />
      <FindingList findings={elsewhere} now={now} />
    </Flex>
  );
}
