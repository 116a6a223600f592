import type {
  CloudDescription,
  GatewayChanges,
} from '@cluster-egress/backstage-plugin-nat-gateway-common';
import type { RunStepRecord } from '../../database/runs/RunStepRecord';
import { dependantsOf } from './dependantsOf';

/**
 * Those steps of a phase that are for one gateway of the plan: its own and those of its subnets, those
 * that lock it, and all that one of these comes after.
 *
 * @internal
 */
export function stepsOfGateway(
  gateway: Pick<GatewayChanges, 'resourceId' | 'subnets'>,
  options: {
    readonly steps: readonly RunStepRecord[];
    readonly idKey: CloudDescription['idKey'];
  },
): readonly RunStepRecord[] {
  const { steps, idKey } = options;
  const id = idKey(gateway.resourceId);
  const ids = new Set([
    id,
    ...gateway.subnets.map(({ resourceId }) => idKey(resourceId)),
  ]);
  const own = new Set(
    steps
      .filter(
        ({ step }) =>
          ids.has(idKey(step.resourceId)) ||
          step.locks.some(lock => idKey(lock) === id),
      )
      .map(({ key }) => key),
  );
  const graph = steps.map(({ key, step }) => ({ ...step, key }));
  return steps.filter(({ key }) =>
    [key, ...dependantsOf(key, graph)].some(each => own.has(each)),
  );
}
