import type { JsonObject } from '@backstage/types';
import {
  parseArmId,
  say,
  type Step,
} from '@cluster-egress/backstage-plugin-nat-gateway-common';
import { z } from 'zod/v3';
import { createStep } from './createStep';
import type { Reverse } from './Reverse';
import { stepInputs } from './stepInputs';

const schema = z.object({
  properties: z.object({
    apiServerAccessProfile: z
      .object({ authorizedIPRanges: z.array(z.string()).nullish() })
      .nullish(),
  }),
});

/**
 * Takes the addresses off a cluster's authorised ranges again that the step added.
 *
 * @internal
 */
export function reverseAdmission(
  step: Step,
  {
    account,
    before,
    isEndUnknown,
  }: {
    readonly account: string;
    readonly before: JsonObject | null;
    readonly isEndUnknown?: true;
  },
): Reverse {
  const stood = schema.safeParse(before);
  if (!stood.success) {
    return {
      notPossible: `what ${step.resourceId} admitted before is not known`,
      command: `az aks show --ids ${step.resourceId}`,
    };
  }
  const kept =
    stood.data.properties.apiServerAccessProfile?.authorizedIPRanges ?? [];
  return {
    step: createStep('withdrawAddresses', {
      account,
      key: `undo:${step.key}`,
      title: say('step.withdrawAddresses', {
        cluster: parseArmId(step.resourceId)?.name ?? step.resourceId,
      }),
      resourceId: step.resourceId,
      after: [],
      locks: step.locks,
      effect: 'none',
      input: {
        gatewayIds: stepInputs.admitAddresses.parse(step.input).gatewayIds,
        kept,
        isEndUnknown,
      },
    }),
    command: `az aks update --ids ${
      step.resourceId
    } --api-server-authorized-ip-ranges ${kept.join(',')}`,
  };
}
