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
    networkProfile: z
      .object({
        loadBalancerProfile: z.record(z.unknown()).nullish(),
        natGatewayProfile: z.record(z.unknown()).nullish(),
      })
      .nullish(),
  }),
});

/**
 * Gives a cluster its outbound type back. AKS does not take addresses of an earlier configuration again, so one
 * that named its own stays.
 *
 * @internal
 */
export function reverseOutbound(
  step: Step,
  options: {
    readonly account: string;
    readonly before: JsonObject | null;
    readonly isEndUnknown?: true;
  },
): Reverse {
  const { account, before, isEndUnknown } = options;
  const { resourceId } = step;
  const cluster = parseArmId(resourceId)?.name ?? resourceId;
  const { from, to } = stepInputs.changeOutbound.parse(step.input);
  const stood = schema.safeParse(before);
  if (!stood.success) {
    return {
      notPossible: `how ${resourceId} went out before is not known`,
      command: `az aks show --ids ${resourceId}`,
    };
  }
  const command = `az aks update --ids ${resourceId} --outbound-type ${from}`;
  const { loadBalancerProfile, natGatewayProfile } =
    stood.data.properties.networkProfile ?? {};
  const profiles = {
    ...(loadBalancerProfile && { loadBalancerProfile }),
    ...(natGatewayProfile && { natGatewayProfile }),
  };
  const named = [loadBalancerProfile, natGatewayProfile].some(
    profile => profile?.outboundIPs || profile?.outboundIPPrefixes,
  );
  if (named) {
    return {
      notPossible: `${cluster} left with addresses of its own, which AKS does not take again; give it others`,
      command,
    };
  }
  return {
    step: createStep('restoreOutbound', {
      account,
      key: `undo:${step.key}`,
      title: say('step.restoreOutbound', {
        cluster,
        from: to,
        to: from,
      }),
      resourceId,
      after: [],
      locks: step.locks,
      effect: step.effect,
      input: { wrote: to, previous: from, profiles, isEndUnknown },
    }),
    command,
  };
}
