import { requireNumber } from '../../input/requireNumber';
import { checkPortLoad } from './checkPortLoad';
import { erlangB } from './erlangB';
import type { PortLoad } from './PortLoad';

/**
 * The probability that a new connection at peak finds all of a destination's ports taken (Erlang B):
 * arrivals are Poisson, ports are held for any time, and what fails does not try again. Retries make
 * it higher than this.
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
  return erlangB(
    load.varyingPortsMean,
    Math.floor(ports) - Math.ceil(load.steadyPorts),
  );
}
