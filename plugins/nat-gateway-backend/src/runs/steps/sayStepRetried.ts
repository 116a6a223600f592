import type { RetryRequest } from '@cluster-egress/backstage-plugin-nat-gateway-node';
import type { RunLine } from '../../database/runs/appendRunEvents';
import type { RunStepRecord } from '../../database/runs/RunStepRecord';
import { sayStep } from '../hold/sayStep';

/**
 * Why a step is tried again, and when.
 *
 * @internal
 */
export function sayStepRetried(
  record: RunStepRecord,
  retry: RetryRequest & { readonly at: string },
): RunLine {
  const { code, at } = retry;
  const message = retry.message.trim().replace(/[.]$/, '');
  return sayStep(record, {
    level: 'warn',
    id: 'event.stepRetried',
    values: { code, message, at },
  });
}
