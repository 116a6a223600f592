import type {
  RunEvent,
  RunStep,
} from '@cluster-egress/backstage-plugin-nat-gateway-common';

/**
 * A line of a run's log as a sentence: a step by its title instead of its key, and a state of the
 * cloud as what the cloud says. Where the step is not known, the line as it is.
 *
 * @example
 * describeEvent({ …, stepKey: 'create-prefix:ippre', message: 'create-prefix:ippre: InProgress' }, { steps });
 * // 'Create public IP prefix ippre: the cloud says InProgress'
 *
 * @internal
 */
export function describeEvent(
  event: RunEvent,
  options: { readonly steps: readonly Pick<RunStep, 'key' | 'title'>[] },
): string {
  const { stepKey, message } = event;
  // That a step has started is told with what it is about in parentheses; the lines after it do without.
  const title = options.steps
    .find(({ key }) => key === stepKey)
    ?.title.replace(/ \([^()]*\)$/, '');
  if (stepKey === undefined || title === undefined) return message;
  for (const [start, subject] of [
    [`${stepKey}: `, title],
    [`undo ${stepKey}: `, `undo: ${title}`],
  ]) {
    if (message.startsWith(start)) {
      const rest = message.slice(start.length);
      return /^\w+$/.test(rest)
        ? `${subject}: the cloud says ${rest}`
        : `${subject}: ${rest}`;
    }
  }
  return message;
}
