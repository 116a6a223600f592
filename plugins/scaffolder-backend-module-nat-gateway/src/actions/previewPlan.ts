import type { LoggerService } from '@backstage/backend-plugin-api';
import { InputError } from '@backstage/errors';
import type { JsonObject } from '@backstage/types';
import type {
  Acknowledgement,
  NatGatewayApi,
  Plan,
} from '@cluster-egress/backstage-plugin-nat-gateway-common';
import { describePlan } from '../wording/describePlan';
import { wordsOf } from '../wording/wordsOf';

/**
 * Asks for the plan of a Spec and prints it; writes nothing. A Spec that breaks a rule
 * is refused in the rule's words.
 *
 * @internal
 */
export async function previewPlan(
  spec: JsonObject,
  options: {
    readonly api: NatGatewayApi;
    readonly token: string;
    readonly acknowledgement: Acknowledgement;
    readonly logger: LoggerService;
  },
): Promise<Plan> {
  const { api, token, acknowledgement, logger } = options;
  const answer = await api.plan(spec, { token }).catch(error => {
    throw wordsOf(error);
  });
  if (answer.violations.length > 0 || !answer.plan) {
    throw new InputError(
      answer.violations.map(violation => violation.message).join('\n') ||
        'The backend gave neither a plan nor a reason; look at its log',
    );
  }
  if (answer.waits) {
    logger.info(answer.waits.message);
  }
  describePlan(answer.plan, { acknowledgement }).forEach(line =>
    logger.info(line),
  );
  return answer.plan;
}
