import type { Cloud } from './Cloud';

/**
 * What happens again and again in an account without anyone asking.
 *
 * @internal
 */
export function beginTimers(cloud: Cloud): void {
  cloud.agenda.every(60_000, () => undefined);
}
