import type { z } from 'zod/v3';
import type { Caller } from '../cloud/Sessions';
import type { Cloud } from '../cloud/Cloud';
import type { State } from '../state/State';
import { object } from './fields';

/** One call during its processing. @internal */
export interface Call {
  readonly cloud: Cloud;
  /** The state that this call sees: an earlier one for a describe call that lags. */
  readonly state: State;
  readonly now: Date;
  readonly caller: Caller;
  readonly requestId: string;
}

/** A resource on which a call needs a permission, with its condition keys. @internal */
export interface Resource {
  readonly arn: string;
  /** Sets `aws:ResourceTag/…` and the service's own `…:ResourceTag/…`. */
  readonly tags?: Readonly<Record<string, string>>;
}

/** The answer: an object with the field names of the protocol; `undefined` is left out. @internal */
export type Output = Readonly<Record<string, unknown>>;

/** One action of a service. `Input` is what its schema makes of the parameters. @internal */
export interface Action<Schema = z.AnyZodObject, Input = unknown> {
  readonly name: string;
  readonly input: Schema;
  /** Its permission in IAM, if the name differs. */
  readonly permission?: string;
  /** The path of the action in a REST service. */
  readonly route?: { readonly method: string; readonly path: string };
  /** The resources that its policy names; `*` when left out. */
  readonly resources?: (input: Input, call: Call) => readonly Resource[];
  /** Condition keys of the request, such as `cloudwatch:namespace`. */
  readonly context?: (input: Input) => Readonly<Record<string, string>>;
  readonly handle: (input: Input, call: Call) => Output | Promise<Output>;
}

/** Whether an action changes anything, by its name. @internal */
export const isWrite = ({ name }: Pick<Action, 'name'>): boolean =>
  !/^(Describe|Get|List|Assume)/.test(name);

/** An action with its types checked. Its input lists the parameters; any other parameter is refused. @internal */
export function action<Shape extends z.ZodRawShape>(
  definition: Action<Shape, z.output<z.ZodObject<Shape, 'strict'>>>,
): Action {
  const { input, ...rest } = definition;
  return { ...rest, input: object(input) } as unknown as Action;
}
