import { CustomErrorBase } from '@backstage/errors';

/**
 * A simulation ended because its signal asked for it.
 *
 * @public
 */
export class SimulationCancelledError extends CustomErrorBase {
  name = 'AbortError' as const;
}
