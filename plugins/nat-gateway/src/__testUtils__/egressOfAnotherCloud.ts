import type { EntityEgress } from '@cluster-egress/backstage-plugin-nat-gateway-common';
import answer from './egressOfAnotherCloud.json';
import { minutesAgo } from './minutesAgo';

/** Ages in the file are moments in an answer. */
const withMoments = (_key: string, value: unknown) => {
  const age = typeof value === 'string' && /^(\d+) minutes ago$/.exec(value);
  return age ? minutesAgo(Number(age[1])) : value;
};

/**
 * What the backend answers of a cluster behind its provider in memory, which no browser knows: its own
 * annotation, states, ids and advice, with what a test needs different. A test of the backend holds
 * the file equal to its answer.
 *
 * @internal
 */
export function egressOfAnotherCloud(
  changes: Partial<EntityEgress> = {},
): EntityEgress {
  return {
    ...JSON.parse(JSON.stringify(answer), withMoments),
    ...changes,
  };
}
