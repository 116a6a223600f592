import type { CustomFieldValidator } from '@backstage/plugin-scaffolder-react';
import { readForm } from '../../form/readForm';
import { violationsOfPart } from '../../form/violationsOfPart';
import { wordsOf } from '../wordsOf';
import type { idleTimeoutFieldSchema } from './idleTimeoutFieldSchema';

/**
 * An idle timeout that Azure takes.
 *
 * @internal
 */
export const validateIdleTimeout: CustomFieldValidator<
  typeof idleTimeoutFieldSchema.TOutput
> = (idleTimeoutMinutes, field, { apiHolder, formData }) => {
  if (idleTimeoutMinutes === undefined) {
    field.addError(wordsOf(apiHolder)('idle.missing'));
    return;
  }
  const form = { ...readForm({ formData }), idleTimeoutMinutes };
  violationsOfPart('idleTimeoutMinutes', { form, facts: {} }).forEach(
    ({ message }) => field.addError(message),
  );
};
