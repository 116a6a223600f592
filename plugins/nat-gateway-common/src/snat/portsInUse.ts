import { requireNumbers } from '../input/requireNumbers';
import { requireWord } from '../input/requireWord';
import type { PortsInUse } from '../model/SnatUsage';
import type { SnatTimers } from './ceilings/CapacityCeilings';
import { longestHoldSeconds } from './longestHoldSeconds';

/**
 * The most ports of one protocol that may be in use: those of active connections, and those in
 * cool-down, which no metric counts. Each connection that began may have ended, and then holds its
 * port for at most the longest hold. Undefined where the cloud does not publish a hold.
 *
 * @example
 * ```ts
 * // 700 connections a second of 2 s each.
 * portsInUse({ protocol: 'TCP', connections: 1400, attemptsPerSecond: 700 }).atMost; // 46900
 * ```
 *
 * @throws InputError when a number is negative, NaN or absurd, or the protocol is neither TCP nor UDP.
 * @public
 */
export function portsInUse(
  load: {
    readonly protocol: 'TCP' | 'UDP';
    readonly connections: number;
    readonly attemptsPerSecond: number;
    /** Default `busiestMinute`. */
    readonly basis?: PortsInUse['basis'];
  },
  options: { readonly timers: SnatTimers },
): PortsInUse | undefined {
  const { protocol, connections, attemptsPerSecond } = load;
  requireWord('protocol', protocol, ['TCP', 'UDP']);
  requireNumbers(
    'load',
    { connections, attemptsPerSecond },
    { min: 0, max: 1e15 },
  );
  const hold = longestHoldSeconds(options.timers, { protocol });
  if (hold === undefined) return undefined;
  return {
    protocol,
    atMost: Math.round(connections + hold * attemptsPerSecond),
    holdSeconds: hold,
    attemptsPerSecond,
    basis: load.basis ?? 'busiestMinute',
  };
}
