import type { CustomFieldValidator } from '@backstage/plugin-scaffolder-react';
import { readForm } from '../../form/readForm';
import { violationsOfPart } from '../../form/violationsOfPart';
import { factsOf } from '../factsOf';
import { reportViolations } from '../../../fields/reportViolations';
import { wordsOf } from '../../../fields/wordsOf';
import { refusalToPlan } from './refusalToPlan';
import type { scopeFieldSchema } from './scopeFieldSchema';

/**
 * A scope is chosen in full, the configuration reaches it, and the person may plan in it.
 *
 * @internal
 */
export const validateScope: CustomFieldValidator<
  typeof scopeFieldSchema.TOutput
> = async (scope, field, { apiHolder, formData }) => {
  const t = wordsOf(apiHolder);
  const form = { ...readForm({ formData }), scope };
  const refusal = await refusalToPlan(form, { apis: apiHolder });
  if (refusal) {
    field.addError(refusal);
    return;
  }
  const missing = [
    !scope?.subscriptionId && t('scope.subscription'),
    !scope?.resourceGroup && t('scope.resourceGroup'),
    !scope?.region && t('scope.region'),
  ].filter(what => typeof what === 'string');
  if (missing.length > 0) {
    missing.forEach(what => field.addError(t('required', { what })));
    return;
  }
  const facts = await factsOf(['scopes'], { apis: apiHolder, form });
  await reportViolations(violationsOfPart('scope', { form, facts }), {
    field,
    apis: apiHolder,
  });
};
