import { requireNumber } from '../../input/requireNumber';
import type { PortLoad } from './PortLoad';

/**
 * Refuses ports held that cannot be.
 *
 * @throws InputError naming the field, its value and its bound.
 * @internal
 */
export function checkPortLoad(load: PortLoad): void {
  const bounds = { min: 0, max: 1e9 };
  requireNumber('steadyPorts', load.steadyPorts, bounds);
  requireNumber('varyingPortsMean', load.varyingPortsMean, bounds);
}
