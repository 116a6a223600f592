import { z } from 'zod/v3';
import { quotaNames } from '../quotas/quotaNames';

const scope = z
  .string()
  .regex(
    /^\/subscriptions\/[^/]+(\/[^/]+)*$/i,
    'must be the ARM id of a scope',
  );

/**
 * A restriction as JSON, as in code.
 *
 * @internal
 */
export const restrictionSchema = z.discriminatedUnion('kind', [
  z
    .object({
      kind: z.literal('lock'),
      scope,
      level: z.enum(['CanNotDelete', 'ReadOnly']),
      name: z
        .string()
        .regex(/^[^<>%&:\\?/]{1,260}$/)
        .optional(),
      notes: z.string().max(512).optional(),
    })
    .strict(),
  z
    .object({
      kind: z.literal('policyDenial'),
      scope,
      resourceType: z.string().min(1).optional(),
      policyName: z.string().min(1),
    })
    .strict(),
  z
    .object({
      kind: z.literal('readOnlySubscription'),
      subscriptionId: z.string().min(1),
    })
    .strict(),
  z
    .object({
      kind: z.literal('limit'),
      name: z.enum(quotaNames),
      count: z.number().int().min(0),
    })
    .strict(),
]);
