import type { RunError } from 'backstage-plugin-nat-gateway-common';

/**
 * Why a run is taken back that nobody acknowledged.
 *
 * @internal
 */
export function acknowledgementExpired(options: {
  readonly acknowledgementDeadlineHours: number;
}): RunError {
  return {
    code: 'AcknowledgementExpired',
    message: `Nobody acknowledged within ${options.acknowledgementDeadlineHours} hours.`,
    wayOut:
      'Start again when somebody is there to acknowledge, accept the addresses unseen, or raise natGateway.runs.acknowledgementDeadlineHours.',
  };
}
