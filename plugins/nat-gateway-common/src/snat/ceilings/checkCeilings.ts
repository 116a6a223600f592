import { requireNumber } from '../../input/requireNumber';
import { requireNumbers } from '../../input/requireNumbers';
import { requireText } from '../../input/requireText';
import type { CapacityCeilings } from './CapacityCeilings';

/** Beyond these a ceiling is a slip of the pen; bandwidth is the only one below 1. */
const leastOfAnything = 0.001;
const mostOfAnything = 1e12;
const maxTimerSeconds = 30 * 86_400;

/**
 * Refuses ceilings that cannot be, as they can be changed by hand.
 *
 * @throws InputError naming the field, its value and its bound.
 * @internal
 */
export function checkCeilings(ceilings: CapacityCeilings): void {
  const { loadBalancer, timers } = ceilings;
  requireText('ceilings.kind', ceilings.kind);
  requireNumbers('ceilings', ceilings, {
    min: leastOfAnything,
    max: mostOfAnything,
  });
  const whole = { min: 1, max: mostOfAnything, whole: true };
  for (const field of [
    'addressesPerGateway',
    'portsPerAddress',
    'connectionsPerAddressAndDestination',
  ] as const) {
    requireNumber(`ceilings.${field}`, ceilings[field], whole);
  }
  requireNumbers('ceilings.timers', timers, { min: 0, max: maxTimerSeconds });
  if (loadBalancer) {
    const { defaultTcpIdleSeconds } = loadBalancer;
    requireNumbers(
      'ceilings.loadBalancer',
      { defaultTcpIdleSeconds },
      { min: 0, max: maxTimerSeconds },
    );
  }
  requireNumber('ceilings.timers.maxTcpIdleSeconds', timers.maxTcpIdleSeconds, {
    min: timers.minTcpIdleSeconds,
    max: maxTimerSeconds,
  });
  requireNumber(
    'ceilings.timers.defaultTcpIdleSeconds',
    timers.defaultTcpIdleSeconds,
    { min: timers.minTcpIdleSeconds, max: timers.maxTcpIdleSeconds },
  );
}
