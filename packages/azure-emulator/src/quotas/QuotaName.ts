import type { quotaNames } from './quotaNames';

/**
 * A quota by the name under which its limit is set.
 *
 * @public
 */
export type QuotaName = (typeof quotaNames)[number];
