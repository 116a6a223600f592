import { z } from 'zod/v3';

const text = z.string().min(1);

/**
 * A pattern as JSON: `{pattern, flags}`. Without flags, it ignores case.
 *
 * @public
 */
export const patternSchema = z
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

const scheduleShape = {
  nth: z.number().int().min(1).optional(),
  times: z
    .union([
      z.number().int().min(1),
      z.literal('always').transform(() => Infinity),
    ])
    .optional(),
  probability: z.number().min(0).max(1).optional(),
  seed: z.number().int().optional(),
  delays: z.enum(['work', 'answer']).optional(),
};

const effectShape = {
  respond: z
    .object({
      status: z.number().int().min(200).max(599),
      code: text,
      message: z.string(),
      retryAfterSeconds: z.number().int().min(0).optional(),
      headers: z
        .record(
          z.string().regex(/^[\w!#$%&'*+.^`|~-]+$/, 'is not a header name'),
          z.string().regex(/^[\t\x20-\x7e]*$/, 'is not a header value'),
        )
        .optional(),
    })
    .strict()
    .optional(),
  resetBefore: z.boolean().optional(),
  resetAfter: z.boolean().optional(),
  truncateBody: z.boolean().optional(),
  delayMilliseconds: z.number().min(0).max(600_000).optional(),
};

/**
 * A fault as JSON: as in code, except that a pattern is `{pattern, flags}` and "always" is the word `always`.
 *
 * @public
 */
export function faultSchema<
  Match extends z.ZodRawShape,
  Effect extends z.ZodRawShape,
>(options: {
  /** The fields that select requests. */
  readonly match: Match;
  /** The effects that only this cloud has. */
  readonly effect: Effect;
}) {
  const effects = { ...effectShape, ...options.effect };
  return z
    .object({ ...options.match, ...scheduleShape, ...effects })
    .strict()
    .refine(
      fault =>
        Object.keys(effects).some(name => {
          const effect: unknown = (fault as Record<string, unknown>)[name];
          return effect !== undefined && effect !== false;
        }),
      {
        message: `the fault has no effect: give ${Object.keys(effects)
          .join(', ')
          .replace(/, (\w+)$/, ' or $1')}`,
      },
    );
}
