import { z } from 'zod/v3';

const text = z.string().min(1);
const pattern = z
  .object({ pattern: text, flags: z.string().default('i') })
  .strict()
  .superRefine((value, context) => {
    try {
      RegExp(value.pattern, value.flags);
    } catch (error) {
      context.addIssue({
        code: z.ZodIssueCode.custom,
        message: error instanceof Error ? error.message : String(error),
      });
    }
  })
  .transform(value => new RegExp(value.pattern, value.flags));

/**
 * A fault as JSON: as in code, except that a pattern is `{pattern, flags}` and "always" is the word `always`.
 *
 * @internal
 */
export const faultSchema = z
  .object({
    method: text.optional(),
    path: z.union([text, pattern]).optional(),
    nth: z.number().int().min(1).optional(),
    times: z
      .union([
        z.number().int().min(1),
        z.literal('always').transform(() => Infinity),
      ])
      .optional(),
    probability: z.number().min(0).max(1).optional(),
    seed: z.number().int().optional(),
    respond: z
      .object({
        status: z.number().int().min(200).max(599),
        code: text,
        message: z.string(),
        retryAfterSeconds: z.number().int().min(0).optional(),
        headers: z
          .record(
            z.string().regex(/^[\w!#$%&'*+.^`|~-]+$/, 'is no header name'),
            z.string().regex(/^[\t\x20-\x7e]*$/, 'is no header value'),
          )
          .optional(),
      })
      .strict()
      .optional(),
    refuse: z
      .enum(['throttled', 'quota', 'policy', 'lock', 'readOnlySubscription'])
      .optional(),
    resetBefore: z.boolean().optional(),
    resetAfter: z.boolean().optional(),
    truncateBody: z.boolean().optional(),
    operationFails: z
      .object({ code: text, message: z.string() })
      .strict()
      .optional(),
    operationNeverEnds: z.boolean().optional(),
    staleList: z.boolean().optional(),
    delayMilliseconds: z.number().min(0).max(600_000).optional(),
  })
  .strict()
  .refine(
    ({ method, path, nth, times, probability, seed, ...effects }) =>
      Object.values(effects).some(
        effect => effect !== undefined && effect !== false,
      ),
    {
      message:
        'nothing is to go wrong: give respond, refuse, resetBefore, resetAfter, truncateBody, operationFails, operationNeverEnds, staleList or delayMilliseconds',
    },
  );
