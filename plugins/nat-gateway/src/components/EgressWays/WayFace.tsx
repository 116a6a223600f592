import {
  type EgressWay,
  type EntityEgress,
  type Finding,
  sameArmId,
  waysOfEgress,
} from '@cluster-egress/backstage-plugin-nat-gateway-common';
import { Flex, Text } from '../../ui';
import { useWords } from '../../words/useWords';
import { FindingList } from '../Findings/FindingList';
import { GatewayFace } from '../GatewayEgress/GatewayFace';
import { isAbout } from '../GatewayEgress/isAbout';
import { LoadBalancerEgress } from './LoadBalancerEgress';
import { NotRead } from './NotRead';
import { PlainWay } from './PlainWay';
import { RouteEgress } from './RouteEgress';
import { takersSentence } from './takersSentence';
import { wayTitle } from './wayTitle';

/**
 * One way out, whole: what it is, who takes it, and what is known of it.
 *
 * @internal
 */
export function WayFace(props: {
  readonly egress: EntityEgress;
  readonly way: EgressWay;
  readonly now: Date;
  /** Advice about the cluster, where this way shows it. */
  readonly findings: readonly Finding[];
  /** One of several: the list has its title. */
  readonly isListed: boolean;
}) {
  const { t, locale } = useWords();
  const { egress, findings, isListed, now, way } = props;
  const gateway =
    way.kind === 'natGateway'
      ? egress.gateways.find(({ resourceId }) =>
          sameArmId(resourceId, way.gatewayResourceId),
        )
      : undefined;
  const takers = takersSentence(way, { t, locale });
  const isAlone = waysOfEgress(egress).length === 1;
  return (
    <Flex direction="column" gap="3">
      {!isListed && !gateway && (
        <Text as="h4" variant="body-large" weight="bold">
          {wayTitle(way, { t })}
        </Text>
      )}
      {!isListed && !isAlone && takers && (
        <Text variant="body-small" color="secondary">
          {takers}
        </Text>
      )}
      {gateway ? (
        <GatewayFace
          gateway={gateway}
          freshness={egress.freshness}
          findings={egress.findings.filter(each => isAbout(each, gateway))}
          now={now}
          isListed={isListed}
          isBusy={egress.activeRuns.length > 0}
        />
      ) : (
        <WayBody egress={egress} way={way} now={now} findings={findings} />
      )}
      <NotRead resources={way.notRead} />
    </Flex>
  );
}

function WayBody(props: {
  readonly egress: EntityEgress;
  readonly way: EgressWay;
  readonly now: Date;
  readonly findings: readonly Finding[];
}) {
  const { egress, findings, now, way } = props;
  switch (way.kind) {
    case 'loadBalancer':
      return (
        <LoadBalancerEgress
          egress={egress}
          findings={findings}
          way={way}
          now={now}
        />
      );
    case 'userDefinedRoute':
      return <RouteEgress findings={findings} way={way} now={now} />;
    default:
      return (
        <>
          <PlainWay way={way} />
          <FindingList findings={findings} now={now} />
        </>
      );
  }
}
