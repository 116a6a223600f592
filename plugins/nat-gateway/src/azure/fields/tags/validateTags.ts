import type { CustomFieldValidator } from '@backstage/plugin-scaffolder-react';
import { readForm } from '../../form/readForm';
import { violationsOfPart } from '../../form/violationsOfPart';
import { reportViolations } from '../../../fields/reportViolations';
import type { tagsFieldSchema } from './tagsFieldSchema';

/**
 * Tags that Azure takes, and none of those that the backend sets.
 *
 * @internal
 */
export const validateTags: CustomFieldValidator<
  typeof tagsFieldSchema.TOutput
> = async (tags, field, { apiHolder, formData }) => {
  const form = { ...readForm({ formData }), tags };
  await reportViolations(violationsOfPart('tags', { form, facts: {} }), {
    field,
    apis: apiHolder,
  });
};
