import type { PlanForm } from './PlanForm';
import { PlanPreview } from './PlanPreview';
import { planFieldSchema } from './planFieldSchema';
import { validatePlan } from './validatePlan';

/**
 * The field that shows the plan of one cloud's form, and lets a person acknowledge it.
 *
 * @internal
 */
export const planField = (form: PlanForm) => ({
  component: (props: typeof planFieldSchema.TProps) => (
    <PlanPreview {...props} form={form} />
  ),
  validation: validatePlan(form),
  schema: planFieldSchema,
});
