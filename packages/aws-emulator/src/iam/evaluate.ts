import type { z } from 'zod/v3';
import type { policySchema } from './iamSchemas';
import { matchesPattern } from './matchesPattern';
import { meetsConditions, type RequestContext } from './meetsConditions';

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
        matchesPattern(action, { pattern, ignoresCase: true }),
      ) &&
    [Resource].flat().some(pattern => matchesPattern(resource, { pattern })) &&
    meetsConditions(Condition, context)
  );
}
