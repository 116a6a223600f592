import type { EntityEgress } from 'backstage-plugin-nat-gateway-common';
import { LoadBalancerEgress } from './LoadBalancerEgress';
import { NoEgress } from './NoEgress';
import { RouteEgress } from './RouteEgress';

/**
 * How an entity without a NAT gateway goes out.
 *
 * @internal
 */
export function OutboundEgress(props: { readonly egress: EntityEgress }) {
  const { egress } = props;
  const outbound = egress.cluster?.outbound;
  switch (outbound?.kind) {
    case 'loadBalancer':
      return <LoadBalancerEgress egress={egress} outbound={outbound} />;
    case 'userDefinedRoute':
      return <RouteEgress egress={egress} outbound={outbound} />;
    case 'none':
    case 'unknown':
      return (
        <NoEgress
          egress={egress}
          kind={outbound.kind}
          reason={outbound.reason}
          reasonWording={outbound.reasonWording}
        />
      );
    default:
      return <NoEgress egress={egress} kind="unknown" />;
  }
}
