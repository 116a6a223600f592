import type { SnatUsage } from '../model/SnatUsage';

/**
 * Used ÷ ceiling of the utilisation with this name, a fraction; undefined where it is not known.
 *
 * @example
 * ```ts
 * utilisationRatio(gateway.usage, 'portsOfOneDestination'); // 0.65
 * ```
 *
 * @public
 */
export function utilisationRatio(
  usage: Pick<SnatUsage, 'utilisations'> | undefined,
  id: string,
): number | undefined {
  const found = usage?.utilisations.find(each => each.id === id);
  return found && found.used / found.of;
}
