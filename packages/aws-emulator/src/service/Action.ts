import type { z } from 'zod/v3';
import type { Caller } from '../cloud/Caller';
import type { Cloud } from '../cloud/Cloud';
import type { State } from '../state/State';

/**
 * One call, on its way to its answer.
 *
 * @internal
 */
export interface Call {
  readonly cloud: Cloud;
  /** What this call sees: for a describe that lags, the state of a while ago. */
  readonly state: State;
  readonly now: Date;
  readonly caller: Caller;
  readonly requestId: string;
}

/**
 * A resource on which a call needs a permission, with the condition keys that it brings.
 *
 * @internal
 */
export interface Resource {
  readonly arn: string;
  readonly context?: Readonly<Record<string, string>>;
  /** Gives `aws:ResourceTag/…` and the service's own `…:ResourceTag/…`. */
  readonly tags?: Readonly<Record<string, string>>;
}

/**
 * What is answered: an object in the names of the wire; `undefined` is left out.
 *
 * @internal
 */
export type Output = Readonly<Record<string, unknown>>;

/**
 * One action of a service.
 *
 * @internal
 */
export interface Action<Schema extends z.ZodTypeAny = z.ZodTypeAny> {
  readonly name: string;
  readonly input: Schema;
  /** Whether it changes anything. */
  readonly isWrite?: boolean;
  /** Its permission in IAM, where that has another name. */
  readonly permission?: string;
  /** Where a service that speaks REST has it. */
  readonly route?: { readonly method: string; readonly path: string };
  /** The resources that its policy names; `*` when left out. */
  readonly resources?: (
    input: z.output<Schema>,
    call: Call,
  ) => readonly Resource[];
  /** Condition keys of the request, such as `cloudwatch:namespace`. */
  readonly context?: (
    input: z.output<Schema>,
  ) => Readonly<Record<string, string | readonly string[] | undefined>>;
  readonly handle: (
    input: z.output<Schema>,
    call: Call,
  ) => Output | Promise<Output>;
}

/**
 * An action with its types checked.
 *
 * @internal
 */
export function action<Schema extends z.ZodTypeAny>(
  definition: Action<Schema>,
): Action {
  return definition as unknown as Action;
}
