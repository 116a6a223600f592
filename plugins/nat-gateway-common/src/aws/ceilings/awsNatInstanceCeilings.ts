import { requireNumber } from '../../input/requireNumber';
import { awsNatInstanceLimits as limits } from '../limits/awsNatInstanceLimits';
import type { CapacityCeilings } from '../../snat/ceilings/CapacityCeilings';

/**
 * How a NAT instance is set, where it differs from the defaults.
 *
 * @public
 */
export interface NatInstanceSettings {
  /** Public addresses that its network interface carries; default 1. */
  readonly addressCount?: number;
  /** `net.netfilter.nf_conntrack_max`. */
  readonly conntrackMax?: number;
  /** Connections that the instance type may track, as its `conntrack_allowance_available` told at rest. */
  readonly interfaceTrackedConnections?: number;
  readonly kernelTcpEstablishedSeconds?: number;
  readonly interfaceTcpEstablishedSeconds?: number;
  readonly gigabitsPerSecond?: number;
}

/**
 * What a NAT instance can carry: of kernel and network interface always the lower limit.
 *
 * @example
 * ```ts
 * awsNatInstanceCeilings({ interfaceTrackedConnections: 100_000 }).connectionsPerGateway; // 100000
 * ```
 *
 * @throws InputError when a setting is out of its bounds.
 * @public
 */
export function awsNatInstanceCeilings(
  settings: NatInstanceSettings = {},
): CapacityCeilings {
  const {
    addressCount = 1,
    conntrackMax = limits.defaultConntrackMax.value,
    interfaceTrackedConnections,
    kernelTcpEstablishedSeconds = limits.kernelTcpEstablishedSeconds.value,
    interfaceTcpEstablishedSeconds = limits.interfaceTcpEstablishedSeconds
      .value,
    gigabitsPerSecond = limits.gigabitsPerSecond.value,
  } = settings;
  const whole = { min: 1, max: 100_000_000, whole: true };
  requireNumber('addressCount', addressCount, { min: 1, max: 50, whole: true });
  requireNumber('conntrackMax', conntrackMax, whole);
  if (interfaceTrackedConnections !== undefined) {
    requireNumber(
      'interfaceTrackedConnections',
      interfaceTrackedConnections,
      whole,
    );
  }
  requireNumber('kernelTcpEstablishedSeconds', kernelTcpEstablishedSeconds, {
    min: 1,
    max: limits.kernelTcpEstablishedSeconds.value,
  });
  requireNumber(
    'interfaceTcpEstablishedSeconds',
    interfaceTcpEstablishedSeconds,
    {
      min: limits.minInterfaceTcpEstablishedSeconds.value,
      max: limits.interfaceTcpEstablishedSeconds.value,
    },
  );
  requireNumber('gigabitsPerSecond', gigabitsPerSecond, { above: 0, max: 400 });

  const idleSeconds = Math.min(
    kernelTcpEstablishedSeconds,
    interfaceTcpEstablishedSeconds,
  );
  const udpSeconds = Math.min(
    limits.kernelUdpStreamSeconds.value,
    limits.interfaceUdpStreamSeconds.value,
  );
  return {
    kind: 'awsNatInstance',
    addressesPerGateway: addressCount,
    portsPerAddress: limits.portsPerAddress.value,
    connectionsPerAddressAndDestination: limits.portsPerAddress.value,
    connectionsPerGateway: Math.min(
      conntrackMax,
      interfaceTrackedConnections ?? Infinity,
    ),
    gigabitsPerSecondEachWay: gigabitsPerSecond,
    timers: {
      // The kernel may be set lower than the interface.
      minTcpIdleSeconds: Math.min(
        limits.minInterfaceTcpEstablishedSeconds.value,
        idleSeconds,
      ),
      defaultTcpIdleSeconds: idleSeconds,
      maxTcpIdleSeconds: limits.kernelTcpEstablishedSeconds.value,
      udpIdleSeconds: udpSeconds,
      finHoldSeconds: limits.kernelTimeWaitSeconds.value,
      rstHoldSeconds: limits.kernelCloseSeconds.value,
      halfOpenHoldSeconds: limits.kernelSynSentSeconds.value,
      // An entry of UDP has no close: it ends by its idle time alone.
      udpHoldSeconds: 0,
    },
    sourceUrl: limits.defaultConntrackMax.url,
    readAt: limits.defaultConntrackMax.readAt,
  };
}
