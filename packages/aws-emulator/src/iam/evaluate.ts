import { matchesWildcard } from 'emulator-kit';
import { z } from 'zod/v3';
import { object, text } from '../service/fields';

/** Matches an operator that the emulator knows. */
const operatorPattern = /^(?:(String|Arn)(Not)?(Equals|Like)|Bool)(IfExists)?$/;

const texts = z.union([z.string(), z.array(z.string())]);

const conditionSchema = z.record(
  z
    .string()
    .regex(operatorPattern, 'is an operator that the emulator does not know'),
  z.record(z.union([texts, z.boolean(), z.number()])),
);

const statementSchema = object({
  Sid: z.string().optional(),
  Effect: z.enum(['Allow', 'Deny']),
  Action: texts,
  Resource: texts,
  Condition: conditionSchema.optional(),
});

/** An identity-based policy in IAM's format. @internal */
export const policySchema = object({
  Version: z.literal('2012-10-17'),
  Id: z.string().optional(),
  Statement: z.union([statementSchema, z.array(statementSchema)]),
});

/** The roles and their policies. @internal */
export const iamSchemas = {
  roles: object({
    name: text,
    policies: z.array(policySchema).default([]),
    /** ARNs of roles, and names of services, that may assume it. */
    trusts: z.array(z.string()).default([]),
    externalId: z.string().optional(),
  }),
};

/** The condition keys of a request in lower case, with their values. @internal */
export type RequestContext = ReadonlyMap<string, string>;

/**
 * Whether a request meets a statement's conditions: all operators, all of their keys, any of the values of each.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition_operators.html
 */
function meetsConditions(
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
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_evaluation-logic.html @internal
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
