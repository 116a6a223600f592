import type {
  CloudDescription,
  GatewayChanges,
} from '@cluster-egress/backstage-plugin-nat-gateway-common';
import type { WritesCapability } from '@cluster-egress/backstage-plugin-nat-gateway-node';
import type { RunStepRecord } from '../../database/runs/RunStepRecord';
import { dependantsOf } from '../steps/dependantsOf';

/**
 * IPs and CIDRs that settled steps of a run brought to one gateway: those of steps that its own, or
 * those of its subnets, come after.
 *
 * @internal
 */
export function broughtAddresses(
  gateway: Pick<GatewayChanges, 'resourceId' | 'subnets'>,
  options: {
    /** Of the run, forward. */
    readonly steps: readonly RunStepRecord[];
    readonly addressesOf: WritesCapability['addressesOf'];
    readonly idKey: CloudDescription['idKey'];
  },
): readonly string[] {
  const { steps, addressesOf, idKey } = options;
  const ids = new Set(
    [gateway, ...gateway.subnets].map(({ resourceId }) => idKey(resourceId)),
  );
  const own = new Set(
    steps
      .filter(({ step }) => ids.has(idKey(step.resourceId)))
      .map(({ key }) => key),
  );
  const graph = steps.map(({ key, step }) => ({ ...step, key }));
  return addressesOf(
    steps.flatMap(({ key, result }) =>
      result && [key, ...dependantsOf(key, graph)].some(each => own.has(each))
        ? [result]
        : [],
    ),
  );
}
