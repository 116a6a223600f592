import type { Run } from '@cluster-egress/backstage-plugin-nat-gateway-common';

/**
 * What a run waits for, and where a person answers.
 *
 * @internal
 */
export function describeWaiting(
  run: Run,
  options: { readonly link: string },
): string {
  const subject = `Run ${run.id} for ${run.name}`;
  if (run.state === 'awaitingApproval') {
    return `${subject} waits for approval by another person. Nothing has been written yet. The run: ${options.link}`;
  }
  if (run.state === 'awaitingWindow') {
    return `${subject} waits until writes are allowed again, and goes on by itself then. Why it waits: ${options.link}`;
  }
  const { addresses = [], message, reason } = run.pendingAcknowledgement ?? {};
  const answer = `Acknowledge or cancel it: ${options.link}`;
  if (reason === 'retirement') {
    return `${subject} waits for your acknowledgement. ${message} ${answer}`;
  }
  const gateways = run.outputs?.gateways ?? [];
  const told =
    gateways.length > 1
      ? gateways.map(each => `${each.name}: ${each.egressAddresses.join(', ')}`)
      : [addresses.join(', ')];
  return [
    `${subject} waits for your acknowledgement before the first flow uses the new addresses${
      addresses.length > 0 ? ` ${told.join('; ')}` : ''
    }.`,
    ...(message === undefined ? [] : [message]),
    answer,
  ].join(' ');
}
