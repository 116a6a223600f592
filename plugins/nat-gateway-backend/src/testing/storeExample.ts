import {
  azureCloud,
  type Snapshot,
} from '@cluster-egress/backstage-plugin-nat-gateway-common';
import type { Knex } from 'knex';
import { exampleScope } from '../tests/exampleScope';
import { storeSnapshot } from './storeSnapshot';

/**
 * Stores what a collection of the example scope found at a moment (ISO 8601).
 *
 * @internal
 */
export function storeExample(
  knex: Knex,
  options: {
    readonly at: string;
    readonly addressesOf?: Parameters<typeof storeSnapshot>[1]['addressesOf'];
    readonly snapshot?: Partial<
      Pick<
        Snapshot,
        'clusters' | 'gateways' | 'notListed' | 'places' | 'unusedAddresses'
      >
    >;
  },
): Promise<void> {
  const { addressesOf, at, snapshot } = options;
  return storeSnapshot(knex, {
    cloud: azureCloud,
    scope: exampleScope,
    snapshot: {
      scope: exampleScope.scope,
      collectedAt: at,
      gateways: [],
      clusters: [],
      gaps: [],
      ...snapshot,
    },
    addressesOf,
    answered: 0,
    now: new Date(at),
  });
}
