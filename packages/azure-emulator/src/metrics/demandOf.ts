import type { ConnectionDemand } from './ConnectionDemand';
import { connectionsPerMinute } from './connectionsPerMinute';
import type { Workload } from './Workload';

/** Azure holds a UDP port this long, whatever the idle timeout. */
const udpIdleMinutes = 4;

/**
 * What a workload wants in one minute, before it meets any limit.
 *
 * @internal
 */
export function demandOf(
  workload: Workload,
  options: {
    readonly minute: number;
    /** From -1 to 1, by minute. */
    readonly noise: (minute: number) => number;
    readonly idleTimeoutMinutes: number;
  },
): { readonly tcp: ConnectionDemand; readonly udp: ConnectionDemand } {
  const { minute, idleTimeoutMinutes } = options;
  const opened = connectionsPerMinute(workload.model, {
    minute,
    noise: options.noise(minute),
    idleTimeoutMinutes,
  });
  const lifetimeMinutes = workload.lifetimeSeconds / 60;
  const { standing, kept } = standingConnections(workload, options);
  const openedUdp = opened * workload.udpShare;
  return {
    tcp: {
      opened,
      kept,
      active:
        standing +
        opened *
          (lifetimeMinutes +
            workload.abandonedShare * options.idleTimeoutMinutes),
    },
    udp: {
      opened: openedUdp,
      kept: 0,
      active: openedUdp * (lifetimeMinutes + udpIdleMinutes),
    },
  };
}

/** Connections that hold a port without being opened in this minute, and how many of them nothing closes. */
function standingConnections(
  { model }: Workload,
  options: { readonly minute: number; readonly idleTimeoutMinutes: number },
): { readonly standing: number; readonly kept: number } {
  if (model.kind === 'connectionLeak') {
    const sinceRestart = options.minute % (model.restartEveryHours * 60);
    const leaked =
      sinceRestart * model.connectionsPerMinute * model.leakedShare;
    return { standing: leaked, kept: leaked };
  }
  if (model.kind === 'longIdle') {
    const { connections, usedEveryMinutes } = model;
    return options.idleTimeoutMinutes < usedEveryMinutes
      ? // A dropped connection holds its port only until the timeout has passed.
        {
          standing:
            connections * (options.idleTimeoutMinutes / usedEveryMinutes),
          kept: 0,
        }
      : { standing: connections, kept: connections };
  }
  return { standing: 0, kept: 0 };
}
