import type { CustomFieldValidator } from '@backstage/plugin-scaffolder-react';
import { readForm } from '../../form/readForm';
import { violationsOfPart } from '../../form/violationsOfPart';
import { factsOf } from '../factsOf';
import { reportViolations } from '../../../fields/reportViolations';
import type { addressesFieldSchema } from './addressesFieldSchema';

/**
 * Addresses, SKU and zone that go together and that the region has.
 *
 * @internal
 */
export const validateAddresses: CustomFieldValidator<
  typeof addressesFieldSchema.TOutput
> = async (egress, field, { apiHolder, formData }) => {
  const form = { ...readForm({ formData }), egress };
  const facts = await factsOf(['scopes', 'regions', 'addresses'], {
    apis: apiHolder,
    form,
  });
  await reportViolations(violationsOfPart('egress', { form, facts }), {
    field,
    apis: apiHolder,
  });
};
