import { makeFieldSchema } from '@backstage/plugin-scaffolder-react';

/**
 * Tags of the gateway and its new addresses, values by name.
 *
 * @internal
 */
export const tagsFieldSchema = makeFieldSchema({
  output: z => z.record(z.string()),
});
