import { z } from 'zod/v3';

/**
 * What the product reads from the raw JSON of any resource to tell whose it is.
 *
 * @internal
 */
export const rawOwnedSchema = z.object({
  id: z.string(),
  location: z.string(),
  tags: z.record(z.string()).nullish(),
});
