import type { CustomFieldValidator } from '@backstage/plugin-scaffolder-react';
import { checkAzureNatGatewayName } from '@cluster-egress/backstage-plugin-nat-gateway-common';
import { readForm } from '../../form/readForm';
import { violationsOfPart } from '../../form/violationsOfPart';
import { reportViolations } from '../../../fields/reportViolations';
import type { nameFieldSchema } from './nameFieldSchema';

/**
 * A name that Azure takes for a NAT gateway.
 *
 * @internal
 */
export const validateName: CustomFieldValidator<
  typeof nameFieldSchema.TOutput
> = async (name, field, { apiHolder, formData }) => {
  const ofName = checkAzureNatGatewayName(name ?? '');
  const form = { ...readForm({ formData }), name };
  // The name of the document and of the gateway are one here: what is wrong with it is said once.
  const violations =
    ofName.length > 0 ? ofName : violationsOfPart('name', { form, facts: {} });
  await reportViolations(violations, { field, apis: apiHolder });
};
