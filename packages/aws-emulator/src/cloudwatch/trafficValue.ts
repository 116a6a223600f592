import { createNoise } from 'emulator-kit';
import type { Item, State } from '../state/State';
import type { MetricName } from './MetricName';

const minuteMilliseconds = 60_000;
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
  metric: MetricName & { readonly startMilliseconds: number },
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
  return valuesOf(traffic, {
    minute: Math.floor(metric.startMilliseconds / minuteMilliseconds),
    addresses: gateway.addresses.length,
  })[metric.name];
}

function valuesOf(
  traffic: Item<'traffic'>,
  options: { readonly minute: number; readonly addresses: number },
): Readonly<Record<string, number>> {
  const { minute, addresses } = options;
  const noise = createNoise(1, { key: traffic.natGateway })(minute);
  const attempted = Math.round(
    rateOf(traffic.model, minute) * (1 + noise * traffic.noise),
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

function rateOf(model: Item<'traffic'>['model'], minute: number): number {
  switch (model.kind) {
    case 'steady':
      return model.connectionsPerMinute;
    case 'dailyWave': {
      const hours = (minute / 60) % 24;
      const wave =
        (1 + Math.cos(((hours - model.peakHour) / 12) * Math.PI)) / 2;
      return (
        model.lowPerMinute + wave * (model.peakPerMinute - model.lowPerMinute)
      );
    }
    default:
      return minute % model.everyMinutes < model.lastsMinutes
        ? model.burstPerMinute
        : model.basePerMinute;
  }
}
