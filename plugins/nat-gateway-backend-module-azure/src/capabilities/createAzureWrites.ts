import type { Step } from '@cluster-egress/backstage-plugin-nat-gateway-common';
import type {
  WritesCapability,
  Timing,
} from '@cluster-egress/backstage-plugin-nat-gateway-node';
import { toCloudError } from '../errors/toCloudError';
import { reverseStep } from '../plan/reverseStep';
import type { AzureSessions } from '../read/AzureSessions';
import { readTouched } from '../read/readTouched';
import { azureOperationSchema } from '../write/AzureOperation';
import { beginStep } from '../write/beginStep';
import { settleStep } from '../write/settleStep';

/**
 * Carries out the steps of plans in Azure.
 *
 * @internal
 */
export function createAzureWrites(options: {
  readonly sessions: AzureSessions;
  readonly timing: Timing;
}): WritesCapability {
  const { sessions, timing } = options;
  const sessionsOf = (step: Pick<Step, 'input'>) =>
    sessions.of(String(step.input.account ?? ''));
  return {
    touches: async (step, { signal }) => {
      try {
        return await readTouched(step, {
          session: sessionsOf(step).read,
          now: () => timing.now(),
          signal,
        });
      } catch (error) {
        signal.throwIfAborted();
        throw toCloudError(error, {
          doing: { message: step.title },
          resourceId: step.resourceId,
        });
      }
    },

    begin: async (step, context) =>
      beginStep(step, { context, session: sessionsOf(step).write, timing }),

    settle: async (operation, asked) => {
      const { step } = azureOperationSchema.parse(operation);
      return settleStep(operation, {
        ...asked,
        session: sessionsOf(step).write,
        timing,
      });
    },

    reverse: reverseStep,

    addressesOf: results =>
      results.flatMap(({ addresses }) =>
        Array.isArray(addresses) ? addresses.map(String) : [],
      ),
  };
}
