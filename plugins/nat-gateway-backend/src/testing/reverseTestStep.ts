import type { WritesCapability } from '@cluster-egress/backstage-plugin-nat-gateway-node';

/**
 * How the test provider takes a step back.
 *
 * @internal
 */
export const reverseTestStep: WritesCapability['reverse'] = (
  step,
  { before, created, runId },
) => {
  const { key, resourceId } = step;
  const words = {
    title: `undo ${key}`,
    wording: { id: 'test.undo', values: { key } },
  };
  const reversed = { ...step, ...words, key: `undo-${key}` };
  if (step.kind === 'create') {
    return {
      step: { ...reversed, kind: 'delete', input: {} },
      command: created
        ? `test delete ${resourceId}`
        : `test list --run ${runId}`,
    };
  }
  const value = before?.value;
  if (value === undefined) {
    return {
      notPossible: `What stood at ${resourceId} is not known.`,
      command: `test set ${resourceId}`,
    };
  }
  const { property, value: onlyIf } = step.input;
  const input = { property, onlyIf, value };
  return {
    step: { ...reversed, kind: 'restore', input },
    command: `test set ${resourceId} ${property}=${value}`,
  };
};
