import { makeFieldSchema } from '@backstage/plugin-scaffolder-react';

/**
 * The name of a gateway, and of the document that asks for it.
 *
 * @internal
 */
export const nameFieldSchema = makeFieldSchema({ output: z => z.string() });
