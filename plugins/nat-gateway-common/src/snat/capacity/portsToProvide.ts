import { InputError } from '@backstage/errors';
import { requireNumber } from '../../input/requireNumber';
import type { CapacityMargin } from './CapacityMargin';
import { checkPortLoad } from './checkPortLoad';
import { exhaustionProbability } from './exhaustionProbability';
import type { PortLoad } from './PortLoad';

/**
 * The fewest ports to a destination that leave the margin asked for.
 *
 * @example
 * ```ts
 * portsToProvide(
 *   { steadyPorts: 0, varyingPortsMean: 40_000 },
 *   { kind: 'safetyFactor', factor: 1.25 },
 * ); // 50000
 * ```
 *
 * @throws InputError when a load is negative, NaN or absurd, the factor is not from 1 to 10, or the probability not from 1e-12 to 0.5.
 * @public
 */
export function portsToProvide(load: PortLoad, margin: CapacityMargin): number {
  checkPortLoad(load);
  if (margin.kind === 'safetyFactor') {
    requireNumber('margin.factor', margin.factor, { min: 1, max: 10 });
    return Math.ceil(
      // Without this, 1.1 × 10 would ask for 12.
      margin.factor * (load.steadyPorts + load.varyingPortsMean) - 1e-6,
    );
  }
  if (margin.kind !== 'exhaustionProbability') {
    throw new InputError(
      `margin.kind '${
        (margin as { kind?: unknown }).kind
      }' is not known; it is safetyFactor or exhaustionProbability`,
    );
  }
  const { probability } = margin;
  requireNumber('margin.probability', probability, { min: 1e-12, max: 0.5 });
  const mean = load.varyingPortsMean;
  if (mean === 0) return Math.ceil(load.steadyPorts);
  const steady = Math.ceil(load.steadyPorts);
  let tooFew = steady;
  let enough = steady + Math.ceil(mean + 10 * Math.sqrt(mean) + 100);
  while (enough - tooFew > 1) {
    const middle = Math.floor((tooFew + enough) / 2);
    if (exhaustionProbability(load, middle) <= probability) enough = middle;
    else tooFew = middle;
  }
  return enough;
}
