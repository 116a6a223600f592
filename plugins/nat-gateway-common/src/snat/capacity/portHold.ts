import { InputError } from '@backstage/errors';
import { requireNumber } from '../../input/requireNumber';
import { requireNumbers } from '../../input/requireNumbers';
import { requireWord } from '../../input/requireWord';
import type { SnatTimers } from '../ceilings/CapacityCeilings';
import type { CloseKind } from './EgressWorkload';

/** Linux's TIME_WAIT in connection tracking; stands in where a cloud publishes no hold time. */
const assumedHoldSeconds = 120;

const maxSeconds = 30 * 86_400;

/**
 * How long a port stays taken after the last packet.
 *
 * @public
 */
export interface PortHold {
  /** Until the gateway counts the connection as gone: the idle timeout, when neither side closes. */
  readonly idleSeconds: number;
  /** After that, until the port may go to the same destination again. */
  readonly holdSeconds: number;
  /** True when the cloud publishes no hold time and 120 s stand in for it. */
  readonly holdAssumed: boolean;
}

/**
 * How long a port stays taken after the last packet, by how the connection ends. UDP has no close:
 * it ends by its idle timer. After TCP's idle timer no hold is documented, and none is added.
 *
 * @example
 * ```ts
 * portHold('fin', { protocol: 'TCP', timers, tcpIdleSeconds: 240 }).holdSeconds; // 65 on Azure
 * ```
 *
 * @throws InputError when UDP is said to close, or a time is negative, NaN or absurd.
 * @public
 */
export function portHold(
  closes: CloseKind,
  options: {
    readonly protocol: 'TCP' | 'UDP';
    readonly timers: SnatTimers;
    readonly tcpIdleSeconds: number;
  },
): PortHold {
  const { protocol, timers, tcpIdleSeconds } = options;
  const bounds = { min: 0, max: maxSeconds };
  requireNumber('tcpIdleSeconds', tcpIdleSeconds, bounds);
  requireNumbers('timers', timers, bounds);
  const held = (idleSeconds: number, published: number | undefined) => ({
    idleSeconds,
    holdSeconds: published ?? assumedHoldSeconds,
    holdAssumed: published === undefined,
  });
  requireWord('protocol', protocol, ['TCP', 'UDP']);
  requireWord('closes', closes, ['fin', 'rst', 'halfOpen', 'idle']);
  if (protocol === 'UDP') {
    if (closes !== 'idle') {
      throw new InputError(
        `closes '${closes}' contradicts protocol UDP, which has no close; write closes: idle`,
      );
    }
    return held(timers.udpIdleSeconds, timers.udpHoldSeconds);
  }
  switch (closes) {
    case 'fin':
      return held(0, timers.finHoldSeconds);
    case 'rst':
      return held(0, timers.rstHoldSeconds);
    case 'halfOpen':
      return held(0, timers.halfOpenHoldSeconds);
    default:
      return held(tcpIdleSeconds, 0);
  }
}
