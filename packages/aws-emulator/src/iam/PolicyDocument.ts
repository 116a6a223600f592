import type { z } from 'zod/v3';
import type { policySchema } from './iamSchemas';

/**
 * A policy of an identity, as it is written in IAM.
 *
 * @public
 */
export type PolicyDocument = z.input<typeof policySchema>;
