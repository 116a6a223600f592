import { z } from 'zod/v3';
import { object, text } from '../service/fields';
import { operatorPattern } from './evaluate';

const texts = z.union([z.string(), z.array(z.string())]);

const conditions = z.record(
  z
    .string()
    .regex(operatorPattern, 'is an operator that the emulator does not know'),
  z.record(z.union([texts, z.boolean(), z.number()])),
);

const statement = object({
  Sid: z.string().optional(),
  Effect: z.enum(['Allow', 'Deny']),
  Action: texts,
  Resource: texts,
  Condition: conditions.optional(),
});

/** An identity-based policy in IAM's format. @internal */
export const policySchema = object({
  Version: z.literal('2012-10-17'),
  Id: z.string().optional(),
  Statement: z.union([statement, z.array(statement)]),
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
