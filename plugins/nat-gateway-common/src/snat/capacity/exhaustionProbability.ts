import { requireNumber } from '../../input/requireNumber';
import { checkPortLoad } from './checkPortLoad';
import { poissonTail } from './poissonTail';
import type { PortLoad } from './PortLoad';

/**
 * The probability that a new connection at peak finds all of a destination's ports taken, when
 * arrivals are Poisson: then the ports held are a Poisson number however long each is held. Failed
 * connections that try again make it higher than this.
 *
 * @example
 * ```ts
 * exhaustionProbability({ steadyPorts: 0, varyingPortsMean: 45_000 }, 50_000); // below 1e-100
 * ```
 *
 * @throws InputError when a number is negative, NaN or absurd.
 * @public
 */
export function exhaustionProbability(load: PortLoad, ports: number): number {
  checkPortLoad(load);
  requireNumber('ports', ports, { min: 0, max: 1e12 });
  return poissonTail(
    load.varyingPortsMean,
    Math.floor(ports) - Math.ceil(load.steadyPorts),
  );
}
