import type { azureErrors } from './azureErrors';

type Gaps<Words extends string> =
  Words extends `${string}{${infer Gap}}${infer Rest}`
    ? Gap | Gaps<Rest>
    : never;

/**
 * What the words of an error leave open, to be filled in.
 *
 * @internal
 */
export type GapsOf<Name extends keyof typeof azureErrors> = {
  readonly [Gap in Gaps<(typeof azureErrors)[Name]['words']>]: string | number;
};
