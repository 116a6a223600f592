import type { CustomFieldValidator } from '@backstage/plugin-scaffolder-react';
import { readForm } from '../../form/readForm';
import { violationsOfPart } from '../../form/violationsOfPart';
import type { nameFieldSchema } from './nameFieldSchema';

/**
 * A name that Azure takes for a NAT gateway.
 *
 * @internal
 */
export const validateName: CustomFieldValidator<
  typeof nameFieldSchema.TOutput
> = (name, field, { formData }) => {
  const form = { ...readForm({ formData }), name };
  violationsOfPart('name', { form, facts: {} }).forEach(({ message }) =>
    field.addError(message),
  );
};
