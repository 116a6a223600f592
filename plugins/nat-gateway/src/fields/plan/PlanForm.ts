import type { JsonObject } from '@backstage/types';
import type { FormWords } from '../../words/FormWords';

/**
 * What a plan needs to know of the form that it is made for.
 *
 * @internal
 */
export interface PlanForm {
  /** The Spec's resource document that the form's data, as far as it is filled in, stands for. */
  readonly specOf: (
    form:
      | {
          readonly formData?: unknown;
        }
      | undefined,
  ) => JsonObject;
  /** What the form calls the field that writes to a place in the Spec; undefined where none does. */
  readonly fieldNameOf: (
    path: string,
    options: { readonly t: FormWords },
  ) => string | undefined;
}
