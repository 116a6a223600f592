import type { PlanForm } from '../../fields/plan/PlanForm';
import { partOfPath } from './partOfPath';
import { readForm } from './readForm';
import { specFromForm } from './specFromForm';

/**
 * The form of Azure's template, for its plan.
 *
 * @internal
 */
export const azurePlanForm: PlanForm = {
  specOf: form => specFromForm(readForm(form)),
  fieldNameOf: (path, { t }) => {
    const part = partOfPath(path);
    return part && t(`part.${part}`);
  },
};
