import type { CustomFieldValidator } from '@backstage/plugin-scaffolder-react';
import { readForm } from '../../form/readForm';
import { violationsOfPart } from '../../form/violationsOfPart';
import { factsOf } from '../factsOf';
import { reportViolations } from '../../../fields/reportViolations';
import type { moreFieldSchema } from './moreFieldSchema';

/**
 * What few forms ask, judged by the rules of the Spec.
 *
 * @internal
 */
export const validateMore: CustomFieldValidator<
  typeof moreFieldSchema.TOutput
> = async (more, field, { apiHolder, formData }) => {
  const form = { ...readForm({ formData }), more };
  const facts = await factsOf(['scopes'], { apis: apiHolder, form });
  await reportViolations(violationsOfPart('more', { form, facts }), {
    field,
    apis: apiHolder,
  });
};
