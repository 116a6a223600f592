import type { Finding } from '@cluster-egress/backstage-plugin-nat-gateway-common';

/**
 * A finding's words in the reader's language.
 *
 * @internal
 */
export type FindingSentences = Pick<Finding, 'title' | 'remedy'>;
