import { makeFieldSchema } from '@backstage/plugin-scaffolder-react';

/**
 * What a template passes on: the Spec document, what a person acknowledged, and what was asked of
 * them. `summary` is what the review page shows.
 *
 * @internal
 */
export const planFieldSchema = makeFieldSchema({
  output: z =>
    z.object({
      spec: z.record(z.unknown()).optional().describe('The Spec document'),
      acknowledgement: z
        .object({
          planHash: z.string().optional(),
          sourceAddressesChange: z
            .union([z.boolean(), z.array(z.string()).readonly()])
            .optional(),
          newAddressesUnseen: z.boolean().optional(),
          replacedGateways: z.array(z.string()).readonly().optional(),
          undoMovesEgress: z.boolean().optional(),
        })
        .optional(),
      required: z
        .array(
          z.object({
            kind: z.enum(['sourceAddressesChange', 'gatewayReplacement']),
            message: z.string(),
            resourceId: z.string(),
          }),
        )
        .optional(),
      refusal: z
        .string()
        .optional()
        .describe('Why the person may not run the plan'),
      summary: z.array(z.string()).optional(),
    }),
});
