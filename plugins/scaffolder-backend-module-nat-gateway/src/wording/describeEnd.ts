import type { Run } from '@cluster-egress/backstage-plugin-nat-gateway-common';

function outcomeOf(
  state: 'undone' | 'failed' | 'cancelled',
  { error }: Pick<Run, 'error'>,
): string {
  const takenBack = 'and everything it did was taken back';
  // Only a cancelled run goes back without an error.
  const why = error ? 'failed' : 'was cancelled';
  switch (state) {
    case 'undone':
      return `${why}, ${takenBack}`;
    case 'failed':
      return `${why}, and not everything it did could be taken back`;
    default:
      // With an error it waited for longer than it may, and may have written before.
      return error
        ? `was cancelled, ${takenBack}`
        : 'was cancelled before it wrote anything';
  }
}

/**
 * Why a run did not succeed, in the words that a person needs: the code, the message, the resource,
 * the way out, what is left behind, and where to read on. Paragraphs, because the task page shows a
 * failure as Markdown.
 *
 * @internal
 */
export function describeEnd(
  run: Run,
  options: { readonly link: string },
): string {
  const lines: string[] = [headline(run)];
  if (run.error) {
    lines.push(`${run.error.code}: ${run.error.message}`);
    if (run.error.resourceId) {
      lines.push(`Resource: ${run.error.resourceId}`);
    }
    lines.push(`Way out: ${run.error.wayOut}`);
  }
  if (run.notUndone.length > 0) {
    lines.push(
      [
        'Not taken back:',
        ...run.notUndone.map(
          left => `- ${left.resourceId}: ${left.reason} \`${left.command}\``,
        ),
      ].join('\n'),
    );
  }
  lines.push(
    run.state === 'awaitingAcknowledgement'
      ? `Answer the run: ${options.link}`
      : `The run: ${options.link}`,
  );
  return lines.join('\n\n');
}

function headline(run: Run): string {
  const subject = `Run ${run.id} for ${run.name}`;
  switch (run.state) {
    case 'undone':
    case 'failed':
    case 'cancelled':
      return `${subject} ${outcomeOf(run.state, run)}.`;
    case 'awaitingAcknowledgement':
      return `${subject} ${
        run.error ? 'failed' : 'was cancelled'
      } and waits for you: ${
        run.pendingAcknowledgement?.message ?? 'taking it back moves egress'
      }`;
    default:
      return `${subject} is ${run.state}.`;
  }
}
