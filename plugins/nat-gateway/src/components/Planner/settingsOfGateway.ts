import {
  ipv4AddressCount,
  type NatGateway,
} from '@cluster-egress/backstage-plugin-nat-gateway-common';
import type { PlannerSettings } from './PlannerSettings';
import { settingBounds } from './settingBounds';

type Measured = 'connectionsPerSecond' | 'peakFactor' | 'durationSeconds';

/**
 * What a gateway's figures say of its load, each within the planner's bounds; what is not known is left out. How long
 * connections last follows from how many there are and how many begin (Little's law), at the peak of each.
 *
 * @internal
 */
export function settingsOfGateway(
  gateway: NatGateway,
): Partial<
  Pick<PlannerSettings, Measured | 'addressCount' | 'idleTimeoutMinutes'>
> {
  const { usage, tcpIdleTimeout } = gateway;
  const seconds =
    usage &&
    (Date.parse(usage.failureWindow.end) -
      Date.parse(usage.failureWindow.start)) /
      1000;
  const mean =
    usage?.attemptedConnections && seconds
      ? usage.attemptedConnections / seconds
      : undefined;
  const peak = usage?.peakTcpAttemptsPerSecond;
  const connections = usage?.peakTcpConnections;
  const found = {
    connectionsPerSecond: mean,
    peakFactor: mean && peak && Math.max(1, peak / mean),
    durationSeconds: peak && connections && connections / peak,
    addressCount: ipv4AddressCount(gateway.addresses) || undefined,
    idleTimeoutMinutes: tcpIdleTimeout.seconds / 60,
  };
  return Object.fromEntries(
    Object.entries(found).flatMap(([name, value]) => {
      if (!value) return [];
      const { min, max } = settingBounds[name as keyof typeof found];
      const digits = Number(value.toPrecision(3));
      return [[name, Math.min(max, Math.max(min, digits))]];
    }),
  );
}
