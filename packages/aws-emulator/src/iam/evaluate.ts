import { matchesWildcard } from 'emulator-kit';
import type { z } from 'zod/v3';
import type { policySchema } from './iamSchemas';

/** The condition keys of a request in lower case, with their values. @internal */
export type RequestContext = ReadonlyMap<string, string>;

/** Matches an operator that the emulator knows. @internal */
export const operatorPattern =
  /^(?:(String|Arn)(Not)?(Equals|Like)|Bool)(IfExists)?$/;

/**
 * Whether a request meets a statement's conditions: all operators, all of their keys, any of the values of each.
 *
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition_operators.html
 *
 * @internal
 */
export function meetsConditions(
  conditions: Readonly<Record<string, Readonly<Record<string, unknown>>>>,
  context: RequestContext,
): boolean {
  return Object.entries(conditions).every(([operator, keys]) => {
    const [, type, isNot, how, ifExists] = operatorPattern.exec(operator) ?? [];
    const isPattern = type === 'Arn' || how === 'Like';
    const isNegative = isNot !== undefined;
    return Object.entries(keys).every(([key, wanted]) => {
      const value = context.get(key.toLowerCase());
      if (value === undefined) {
        // A missing key only meets `IfExists` and negated operators.
        return isNegative || Boolean(ifExists);
      }
      const isMet = [wanted]
        .flat()
        .map(String)
        .some(pattern =>
          isPattern ? matchesWildcard(value, { pattern }) : value === pattern,
        );
      return isMet !== isNegative;
    });
  });
}

type Policy = z.output<typeof policySchema>;
type Statement = Exclude<Policy['Statement'], readonly unknown[]>;

/**
 * Evaluates the policies of an identity for one action on one resource: an explicit deny overrides any allow, and an action that no policy allows is denied.
 *
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_evaluation-logic.html
 *
 * @internal
 */
export function evaluate(
  policies: readonly Policy[],
  request: {
    readonly action: string;
    readonly resource: string;
    readonly context: RequestContext;
  },
): 'allowed' | 'denied' | 'notAllowed' {
  const statements = policies
    .flatMap(({ Statement }) => Statement)
    .filter(statement => applies(statement, request));
  if (statements.some(({ Effect }) => Effect === 'Deny')) {
    return 'denied';
  }
  return statements.length > 0 ? 'allowed' : 'notAllowed';
}

function applies(
  { Action, Resource, Condition = {} }: Statement,
  request: Parameters<typeof evaluate>[1],
): boolean {
  const { action, resource, context } = request;
  return (
    [Action]
      .flat()
      .some(pattern =>
        matchesWildcard(action, { pattern, ignoresCase: true }),
      ) &&
    [Resource].flat().some(pattern => matchesWildcard(resource, { pattern })) &&
    meetsConditions(Condition, context)
  );
}
