import { z } from 'zod/v3';

const texts = z.union([z.string(), z.array(z.string())]);

/** The type that an operator compares, by its name without `IfExists` and without the prefix of sets. */
const operators = [
  'StringEquals',
  'StringNotEquals',
  'StringEqualsIgnoreCase',
  'StringLike',
  'StringNotLike',
  'ArnEquals',
  'ArnLike',
  'ArnNotEquals',
  'ArnNotLike',
  'Bool',
  'Null',
  'NumericEquals',
  'NumericLessThan',
  'NumericLessThanEquals',
  'NumericGreaterThan',
  'NumericGreaterThanEquals',
];
const operator = new RegExp(
  `^(ForAnyValue:|ForAllValues:)?(${operators.join('|')})(IfExists)?$`,
);

const conditions = z.record(
  z.string().regex(operator, 'is an operator that the emulator does not know'),
  z.record(z.union([texts, z.boolean(), z.number()])),
);

const statement = z
  .object({
    Sid: z.string().optional(),
    Effect: z.enum(['Allow', 'Deny']),
    Action: texts.optional(),
    NotAction: texts.optional(),
    Resource: texts.optional(),
    NotResource: texts.optional(),
    Condition: conditions.optional(),
  })
  .strict()
  .refine(({ Action, NotAction }) => !Action !== !NotAction, {
    message: 'give either Action or NotAction',
  })
  .refine(({ Resource, NotResource }) => !Resource !== !NotResource, {
    message: 'give either Resource or NotResource',
  });

/**
 * An identity-based policy in IAM's format.
 *
 * @internal
 */
export const policySchema = z
  .object({
    Version: z.literal('2012-10-17'),
    Id: z.string().optional(),
    Statement: z.union([statement, z.array(statement)]),
  })
  .strict();

/**
 * The users, the roles and their policies.
 *
 * @internal
 */
export const iamSchemas = {
  users: z
    .object({ name: z.string().min(1), policies: z.array(policySchema) })
    .strict(),
  roles: z
    .object({
      name: z.string().min(1),
      policies: z.array(policySchema).default([]),
      /** ARNs of users and roles, and names of services, that may assume it. */
      trusts: z.array(z.string()).default([]),
      externalId: z.string().optional(),
      tags: z.record(z.string()).default({}),
    })
    .strict(),
};
