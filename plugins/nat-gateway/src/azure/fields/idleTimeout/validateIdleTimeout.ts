import type { CustomFieldValidator } from '@backstage/plugin-scaffolder-react';
import { readForm } from '../../form/readForm';
import { violationsOfPart } from '../../form/violationsOfPart';
import { reportViolations } from '../../../fields/reportViolations';
import { wordsOf } from '../../../fields/wordsOf';
import type { idleTimeoutFieldSchema } from './idleTimeoutFieldSchema';

/**
 * An idle timeout that Azure takes.
 *
 * @internal
 */
export const validateIdleTimeout: CustomFieldValidator<
  typeof idleTimeoutFieldSchema.TOutput
> = async (idleTimeoutMinutes, field, { apiHolder, formData }) => {
  if (idleTimeoutMinutes === undefined) {
    field.addError(wordsOf(apiHolder)('idle.missing'));
    return;
  }
  const form = { ...readForm({ formData }), idleTimeoutMinutes };
  await reportViolations(
    violationsOfPart('idleTimeoutMinutes', { form, facts: {} }),
    { field, apis: apiHolder },
  );
};
