import type { State } from '../state/State';
import { interfacesOf } from './interfacesOf';

/**
 * The state of a route: active or blackhole.
 *
 * "The state of the route. The blackhole state indicates that the route's target isn't available (for example, the
 * specified gateway isn't attached to the VPC, or the specified NAT instance has been terminated)."
 * https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_Route.html
 *
 * @internal
 */
export function routeState(
  state: State,
  target: string,
): 'active' | 'blackhole' {
  const runs = (instanceId: string | undefined) =>
    state.instances.get(instanceId ?? '')?.state === 'running';
  const isThere = (() => {
    switch (target.split('-')[0]) {
      case 'eni':
        return runs(
          state.networkInterfaces.get(target)?.attachment?.instanceId,
        );
      case 'i':
        return runs(target) && interfacesOf(state, target).length > 0;
      case 'nat':
        return state.natGateways.get(target)?.state === 'available';
      case 'igw':
        return state.internetGateways.get(target)?.vpcId !== undefined;
      default:
        return true;
    }
  })();
  return isThere ? 'active' : 'blackhole';
}
