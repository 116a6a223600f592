import { InputError } from '@backstage/errors';
import { azureSimulationTimers } from '../../azure/ceilings/azureSimulationTimers';
import { checkDestination } from '../input/checkDestination';
import { checkEgress } from './checkEgress';
import { checkNewConnections } from '../input/checkNewConnections';
import { checkNodes } from '../input/checkNodes';
import { requireFields } from '../../input/requireFields';
import { requireList } from '../../input/requireList';
import { requireNumber } from '../../input/requireNumber';
import { simulationBounds } from '../input/simulationBounds';
import type { SimulationInput } from '../input/SimulationInput';
import { timersOfEgress } from './timersOfEgress';
import type { SimulationTimers } from '../../snat/ceilings/SimulationTimers';

const SHARE_TOLERANCE = 1e-6;

/**
 * Refuses input that is negative, no number, absurd or contradicts itself.
 *
 * @throws InputError that names the field, the value and the bound.
 * @internal
 */
export function checkSimulationInput(input: SimulationInput): void {
  const { timers, maxPoints } = requireFields('input', input);
  const destinations = requireList('destinations', input.destinations);
  const ceilings = requireFields(
    'ceilings',
    input.ceilings === undefined ? {} : input.ceilings,
  );
  requireNumber('seed', input.seed, {
    min: 0,
    max: Number.MAX_SAFE_INTEGER,
    whole: true,
  });
  checkTimers(timers);
  checkNodes(input.nodes);
  checkEgress(input.egress, { nodeCount: input.nodes?.count ?? 1 });
  requireNumber('destinations.length', destinations.length, {
    min: 1,
    max: simulationBounds.destinations,
    whole: true,
  });
  const { timers: ofEgress, tcpIdleSeconds } = timersOfEgress(input.egress);
  destinations.forEach((destination, index) =>
    checkDestination(destination, {
      field: `destinations[${index}]`,
      tcpIdleSeconds,
      udpIdleSeconds: 60 * (timers ?? ofEgress).udpIdleTimeoutMinutes.value,
    }),
  );
  const shares = destinations.reduce((sum, { share }) => sum + share, 0);
  if (Math.abs(shares - 1) > SHARE_TOLERANCE) {
    throw new InputError(
      `The shares of destinations are ${shares} together, not 1`,
    );
  }
  checkNewConnections(input.newConnections, destinations);
  for (const [name, value] of Object.entries(ceilings)) {
    requireNumber(`ceilings.${name}`, value, {
      min: 1,
      max: name === 'portsPerAddress' ? 65_536 : 100_000_000,
      whole: true,
    });
  }
  if (maxPoints !== undefined) {
    requireNumber('maxPoints', maxPoints, {
      min: 1,
      max: simulationBounds.points,
      whole: true,
    });
  }
}

function checkTimers(timers: SimulationTimers | undefined): void {
  if (timers === undefined) {
    return;
  }
  requireFields('timers', timers);
  const names = Object.keys(azureSimulationTimers) as Array<
    keyof SimulationTimers
  >;
  for (const name of names) {
    const { value } = requireFields(`timers.${name}`, timers[name]);
    requireNumber(`timers.${name}`, value, {
      min: 0,
      max: simulationBounds.holdSeconds,
    });
  }
}
