import type { CustomFieldValidator } from '@backstage/plugin-scaffolder-react';
import { readForm } from '../../form/readForm';
import { violationsOfPart } from '../../form/violationsOfPart';
import { factsOf } from '../factsOf';
import { reportViolations } from '../../../fields/reportViolations';
import { wordsOf } from '../../../fields/wordsOf';
import type { scopeFieldSchema } from './scopeFieldSchema';

/**
 * A scope is chosen in full, and the configuration reaches it.
 *
 * @internal
 */
export const validateScope: CustomFieldValidator<
  typeof scopeFieldSchema.TOutput
> = async (scope, field, { apiHolder, formData }) => {
  const t = wordsOf(apiHolder);
  const missing = [
    !scope?.subscriptionId && t('scope.subscription'),
    !scope?.resourceGroup && t('scope.resourceGroup'),
    !scope?.region && t('scope.region'),
  ].filter(what => typeof what === 'string');
  if (missing.length > 0) {
    missing.forEach(what => field.addError(t('required', { what })));
    return;
  }
  const form = { ...readForm({ formData }), scope };
  const facts = await factsOf(['scopes'], { apis: apiHolder, form });
  await reportViolations(violationsOfPart('scope', { form, facts }), {
    field,
    apis: apiHolder,
  });
};
