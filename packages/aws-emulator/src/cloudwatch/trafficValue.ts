import { connectionRate, createNoise } from 'emulator-kit';
import type { Item, State } from '../state/State';
import type { MetricName } from './metrics';

/** https://docs.aws.amazon.com/vpc/latest/userguide/nat-gateway-basics.html: "up to 55,000 simultaneous connections to each unique destination" per address. */
const connectionsPerAddress = 55_000;

/**
 * The metric of a NAT gateway for a minute, computed from the traffic in the scenario; `undefined` if it is not such a metric.
 *
 * https://docs.aws.amazon.com/vpc/latest/userguide/vpc-nat-gateway-cloudwatch.html
 *
 * @internal
 */
export function trafficValue(
  state: State,
  metric: MetricName,
  minute: number,
): number | undefined {
  const { NatGatewayId: id = '', ...others } = metric.dimensions;
  const traffic = state.traffic.get(id);
  const gateway = state.natGateways.get(id);
  if (
    metric.namespace !== 'AWS/NATGateway' ||
    Object.keys(others).length > 0 ||
    !traffic ||
    gateway?.state !== 'available'
  ) {
    return undefined;
  }
  const addresses = gateway.addresses.length;
  return valuesOf(traffic, { minute, addresses })[metric.name];
}

function valuesOf(
  traffic: Item<'traffic'>,
  options: { readonly minute: number; readonly addresses: number },
): Readonly<Record<string, number>> {
  const { minute, addresses } = options;
  const noise = createNoise(1, { key: traffic.natGateway })(minute);
  const attempted = Math.round(
    connectionRate(traffic.model, minute) * (1 + noise * traffic.noise),
  );
  const holding = Math.max(1 / 60, traffic.connectionSeconds / 60);
  const toTop = attempted * traffic.topDestinationShare;
  const roomForTop = (connectionsPerAddress * addresses) / holding;
  const failed = Math.max(0, Math.round(toTop - roomForTop));
  const established = attempted - failed;
  return {
    ActiveConnectionCount: Math.round(established * holding),
    ConnectionAttemptCount: attempted,
    ConnectionEstablishedCount: established,
    ErrorPortAllocation: failed,
    IdleTimeoutCount: 0,
    PacketsDropCount: 0,
    BytesOutToDestination: established * traffic.bytesOut,
    BytesInFromDestination: established * traffic.bytesIn,
  };
}
