import { faultSchema as schemaOf, patternSchema } from 'emulator-kit';
import { z } from 'zod/v3';

const text = z.string().min(1);

/**
 * A fault as JSON: as in code, except that a pattern is `{pattern, flags}` and "always" is the word `always`.
 *
 * @internal
 */
export const faultSchema = schemaOf({
  match: {
    method: text.optional(),
    path: z.union([text, patternSchema]).optional(),
  },
  effect: {
    refuse: z
      .enum(['throttled', 'quota', 'policy', 'lock', 'readOnlySubscription'])
      .optional(),
    operationFails: z
      .object({ code: text, message: z.string() })
      .strict()
      .optional(),
    operationSuperseded: z.boolean().optional(),
    operationNeverEnds: z.boolean().optional(),
    staleList: z.boolean().optional(),
    ignoresPreconditions: z.boolean().optional(),
  },
});
