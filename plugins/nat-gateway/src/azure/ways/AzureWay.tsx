import { PlainWay } from '../../components/EgressWays/PlainWay';
import type { WayBodyProps } from '../../cloud/WayBodyProps';
import { LoadBalancerEgress } from './LoadBalancerEgress';
import { RouteEgress } from './RouteEgress';

/**
 * A way out that is no gateway, with what Azure tells of its kind.
 *
 * @internal
 */
export function AzureWay(props: WayBodyProps) {
  const { way } = props;
  switch (way.kind) {
    case 'loadBalancer':
      return <LoadBalancerEgress {...props} way={way} />;
    case 'userDefinedRoute':
      return <RouteEgress {...props} way={way} />;
    default:
      return <PlainWay {...props} />;
  }
}
