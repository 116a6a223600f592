import type { EntityEgress } from 'backstage-plugin-nat-gateway-common';
import { LoadBalancerEgress } from './LoadBalancerEgress';
import { NoEgress } from './NoEgress';
import { RouteEgress } from './RouteEgress';

/**
 * How an entity without a NAT gateway goes out.
 *
 * @internal
 */
export function OutboundEgress(props: {
  readonly egress: EntityEgress;
  readonly now: Date;
}) {
  const { egress, now } = props;
  const outbound = egress.cluster?.outbound;
  switch (outbound?.kind) {
    case 'loadBalancer':
      return (
        <LoadBalancerEgress egress={egress} outbound={outbound} now={now} />
      );
    case 'userDefinedRoute':
      return <RouteEgress egress={egress} outbound={outbound} now={now} />;
    case 'none':
    case 'unknown':
      return (
        <NoEgress
          egress={egress}
          now={now}
          kind={outbound.kind}
          reason={outbound.reason}
          reasonWording={outbound.reasonWording}
        />
      );
    default:
      return <NoEgress egress={egress} now={now} kind="unknown" />;
  }
}
