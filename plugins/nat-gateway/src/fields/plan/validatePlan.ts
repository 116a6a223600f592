import type { CustomFieldValidator } from '@backstage/plugin-scaffolder-react';
import {
  canonicalJson,
  missingAcknowledgements,
} from '@cluster-egress/backstage-plugin-nat-gateway-common';
import { wordsOf } from '../wordsOf';
import type { PlanForm } from './PlanForm';
import type { PlanValue } from './PlanValue';

/**
 * There is a plan, it is the plan of this form, and everything that it asks for was acknowledged.
 *
 * @internal
 */
export const validatePlan =
  ({ specOf }: PlanForm): CustomFieldValidator<PlanValue> =>
  (value, field, { apiHolder, formData }) => {
    const t = wordsOf(apiHolder);
    const document = specOf({ formData });
    if (!value?.acknowledgement?.planHash) {
      field.addError(t('plan.missingPlan'));
      return;
    }
    if (canonicalJson(value.spec ?? null) !== canonicalJson(document)) {
      field.addError(t('plan.outdated'));
      return;
    }
    if (value.refusal) {
      field.addError(value.refusal);
      return;
    }
    missingAcknowledgements(
      { requiredAcknowledgements: value.required ?? [] },
      value.acknowledgement,
    ).forEach(({ message }) =>
      field.addError(t('plan.missingAcknowledgement', { message })),
    );
  };
