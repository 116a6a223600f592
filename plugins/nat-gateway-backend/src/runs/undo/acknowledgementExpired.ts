import type { RunError } from '@cluster-egress/backstage-plugin-nat-gateway-common';

/**
 * Why a run that was not acknowledged is taken back.
 *
 * @internal
 */
export function acknowledgementExpired(options: {
  readonly acknowledgementDeadlineHours: number;
}): RunError {
  return {
    code: 'AcknowledgementExpired',
    message: `No one acknowledged within ${options.acknowledgementDeadlineHours} hours.`,
    wayOut:
      'Start again when a person is there to acknowledge, accept the addresses unseen, or raise natGateway.runs.acknowledgementDeadline.',
  };
}
