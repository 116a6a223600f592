import {
  type Plan,
  scopeKey,
} from '@cluster-egress/backstage-plugin-nat-gateway-common';
import type { Knex } from 'knex';
import { consumerOfRow } from '../database/consumers/consumerOfRow';
import { selectConsumers } from '../database/consumers/selectConsumers';
import type { SubjectCondition } from '../database/subjects/SubjectCondition';

/**
 * A plan that also names who relies on the addresses that its subnets leave with, before and after. Its hash
 * stays, and it is not stored so: people register at any time.
 *
 * @internal
 */
export async function withConsumers(
  plan: Plan,
  options: {
    readonly database: Knex;
    /** The addresses whose consumers the reader may see. */
    readonly condition: SubjectCondition;
  },
): Promise<Plan> {
  const { gateways } = plan.changes;
  const addressesOf = ({
    addressesGained,
    addressesLost,
  }: (typeof gateways)[number]) => [...addressesLost, ...addressesGained.known];
  const addresses = [...new Set(gateways.flatMap(addressesOf))];
  if (addresses.length === 0) return plan;
  const found = await selectConsumers(options.database, {
    condition: options.condition,
    scope: scopeKey(plan.scope),
    addresses,
  });
  const consumers = found.map(consumerOfRow);
  return {
    ...plan,
    changes: {
      ...plan.changes,
      gateways: gateways.map(each => {
        const concerned = addressesOf(each);
        const affected = consumers.filter(({ address }) =>
          concerned.includes(address),
        );
        return affected.length > 0 ? { ...each, consumers: affected } : each;
      }),
    },
  };
}
