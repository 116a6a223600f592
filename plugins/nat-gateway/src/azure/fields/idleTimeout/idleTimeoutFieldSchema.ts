import { makeFieldSchema } from '@backstage/plugin-scaffolder-react';

/**
 * A gateway's TCP idle timeout in minutes.
 *
 * @internal
 */
export const idleTimeoutFieldSchema = makeFieldSchema({
  output: z => z.number(),
});
