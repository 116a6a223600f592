import { createHash } from 'node:crypto';
import { canonicalJson } from '@cluster-egress/backstage-plugin-nat-gateway-common';

/**
 * SHA-256, hex, over the canonical JSON of a value.
 *
 * @internal
 */
export function hashOf(value: unknown): string {
  return createHash('sha256').update(canonicalJson(value)).digest('hex');
}
