import type { CustomFieldValidator } from '@backstage/plugin-scaffolder-react';
import { readForm } from '../../form/readForm';
import { violationsOfPart } from '../../form/violationsOfPart';
import { factsOf } from '../factsOf';
import { refusalToPlan } from '../scope/refusalToPlan';
import { reportViolations } from '../../../fields/reportViolations';
import { wordsOf } from '../../../fields/wordsOf';
import { reportOtherCluster } from './reportOtherCluster';
import type { subnetsFieldSchema } from './subnetsFieldSchema';

/**
 * There are subnets, all of one virtual network, and none of them is one that Azure refuses.
 *
 * @internal
 */
export const validateSubnets: CustomFieldValidator<
  typeof subnetsFieldSchema.TOutput
> = async (subnets, field, { apiHolder, formData }) => {
  const form = { ...readForm({ formData }), subnets };
  const { account, subscriptionId, resourceGroup, region } = form.scope ?? {};
  if (!account || !subscriptionId || !resourceGroup || !region) {
    const isRefused = await refusalToPlan(form, { apis: apiHolder });
    if (!isRefused) field.addError(wordsOf(apiHolder)('subnets.scopeFirst'));
    return;
  }
  const facts = await factsOf(['scopes', 'subnets'], { apis: apiHolder, form });
  await reportOtherCluster(form, {
    apis: apiHolder,
    field,
    subnets: facts.subnets,
  });
  await reportViolations(violationsOfPart('subnets', { form, facts }), {
    field,
    apis: apiHolder,
  });
};
