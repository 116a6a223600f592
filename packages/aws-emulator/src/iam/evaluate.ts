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
  statement: Statement,
  request: Parameters<typeof evaluate>[1],
): boolean {
  const { Action, NotAction, Resource, NotResource, Condition } = statement;
  const isOneOf = (
    patterns: string | readonly string[] | undefined,
    text: string,
    ignoresCase: boolean,
  ) =>
    [patterns ?? []]
      .flat()
      .some(pattern => matchesPattern(text, { pattern, ignoresCase }));
  const { action, resource, context } = request;
  return (
    (Action
      ? isOneOf(Action, action, true)
      : !isOneOf(NotAction, action, true)) &&
    (Resource
      ? isOneOf(Resource, resource, false)
      : !isOneOf(NotResource, resource, false)) &&
    meetsConditions(Condition ?? {}, context)
  );
}
