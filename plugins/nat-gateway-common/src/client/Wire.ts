import type { EgressWay } from '../model/EgressWay';
import type { components, operations } from './openapi.generated';

/** Which fields a way has follows from its kind, which the API document says in words only. */
type WithWays<Answered> = Answered extends components['schemas']['EgressWay']
  ? EgressWay
  : Answered extends object
  ? { [Key in keyof Answered]: WithWays<Answered[Key]> }
  : Answered;

type JsonOf<Content> = Content extends {
  readonly content: { readonly 'application/json': infer Json };
}
  ? Json
  : never;

type Responses<Id extends keyof operations> = operations[Id]['responses'];

/**
 * What the API document says that an operation answers.
 *
 * @internal
 */
export type Answer<Id extends keyof operations> = WithWays<
  JsonOf<Responses<Id>[keyof Responses<Id> & (200 | 201)]>
>;

/**
 * What the API document says that an operation takes; `undefined`: nothing.
 *
 * @internal
 */
export type Body<Id extends keyof operations> =
  | JsonOf<NonNullable<operations[Id]['requestBody']>>
  | Extract<operations[Id]['requestBody'], undefined>;
