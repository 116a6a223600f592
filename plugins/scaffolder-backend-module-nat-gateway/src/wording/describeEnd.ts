import type { Run } from '@cluster-egress/backstage-plugin-nat-gateway-common';

const takenBack = 'and everything it did was taken back';

/** Which of several gateways failed; empty where there is one, or where no gateway did. */
function whereOf({ gateways }: Run): string {
  const failed = gateways.filter(({ error }) => error).map(({ name }) => name);
  return gateways.length > 1 && failed.length > 0
    ? ` at ${failed.join(', ')}`
    : '';
}

function outcomeOf(run: Run): string {
  const { state, error, notUndone } = run;
  // Only a cancelled run goes back without an error.
  const why = error ? `failed${whereOf(run)}` : 'was cancelled';
  switch (state) {
    case 'undone':
      return `${why}, ${takenBack}.`;
    case 'failed':
      return `${why}, and ${
        notUndone.length === 1
          ? '1 resource is'
          : `${notUndone.length} resources are`
      } not taken back.`;
    case 'cancelled':
      // With an error it waited for longer than it may, and may have written before.
      return error
        ? `was cancelled, ${takenBack}.`
        : 'was cancelled before it wrote anything.';
    case 'awaitingAcknowledgement':
      return `${why} half-way and waits for you.`;
    default:
      return `is ${state}.`;
  }
}

function nextStepOf({ state, error, notUndone }: Run): string {
  if (state === 'awaitingAcknowledgement') {
    return error ? 'Move back or try again:' : 'Let it move back:';
  }
  const wayOut = error ? `${error.wayOut} ` : '';
  return notUndone.length > 0
    ? `${wayOut}What is left, and the commands:`
    : `${wayOut}The run:`;
}

/**
 * Why a run did not succeed, and what to do: a line each, as Markdown, which the task page shows a failure
 * as. Resources and commands are on the run's page and in the log of the task.
 *
 * @internal
 */
export function describeEnd(
  run: Run,
  options: { readonly link: string },
): string {
  const { id, name, error } = run;
  const reason = error ? ` ${error.code}: ${error.message}` : '';
  return `Run ${id} for ${name} ${outcomeOf(run)}${reason}\n\n${nextStepOf(
    run,
  )} ${options.link}`;
}
