import type { z } from 'zod/v3';
import type { policySchema } from './evaluate';

/** An identity-based policy in IAM's format. @public */
export type PolicyDocument = z.input<typeof policySchema>;
