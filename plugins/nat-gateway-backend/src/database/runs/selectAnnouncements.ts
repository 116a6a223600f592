import type { JsonObject } from '@backstage/types';
import type { Knex } from 'knex';
import { activeRunStates } from './activeRunStates';
import { upgradedPlan } from './upgradedPlan';

/** For so long a collection may have begun before a run ended, so that it does not know what the run made. */
const COLLECTION_MILLISECONDS = 5 * 60_000;

/**
 * What runs say of source addresses before a cloud shows it.
 *
 * @internal
 */
export interface Announcements {
  /** Those that steps brought. */
  readonly announced: readonly {
    readonly resourceId: string;
    readonly address: string;
    readonly ownerRef: string | null;
  }[];
  /** Those that a run is about to take from subnets. */
  readonly retiring: readonly {
    readonly address: string;
    readonly subnetIds: readonly string[];
  }[];
}

/**
 * What the runs of a scope announce: those that have not ended and do not go back, and what those brought
 * that succeeded a moment ago.
 *
 * @internal
 */
export async function selectAnnouncements(
  knex: Knex,
  options: {
    /** Key of the scope. */
    readonly key: string;
    /** IPs and CIDRs that settled steps brought. */
    readonly addressesOf: (results: readonly JsonObject[]) => readonly string[];
    /** ISO 8601: the end of the collection. */
    readonly at: string;
  },
): Promise<Announcements> {
  const { key, addressesOf, at } = options;
  const runs: readonly {
    readonly id: string;
    readonly state: string;
    readonly owner_ref: string | null;
    readonly provider: string;
    readonly plan: string;
  }[] = await knex('runs')
    .join('plans', 'plans.run_id', 'runs.id')
    .where({ scope: key, phase: 'forward' })
    .where(telling => {
      telling.whereIn('state', [...activeRunStates]).orWhere(succeeded => {
        succeeded
          .where({ state: 'succeeded' })
          .andWhere(
            'finished_at',
            '>',
            new Date(Date.parse(at) - COLLECTION_MILLISECONDS).toISOString(),
          );
      });
    })
    .select('runs.id', 'state', 'owner_ref', 'provider', 'plan');
  const steps: readonly {
    readonly run_id: string;
    readonly step: string;
    readonly result: string;
  }[] = await knex('run_steps')
    .whereIn(
      'run_id',
      runs.map(({ id }) => id),
    )
    .where({ phase: 'forward' })
    .whereNotNull('result')
    .select('run_id', 'step', 'result');
  const ownerOf = new Map(runs.map(run => [run.id, run.owner_ref]));
  return {
    announced: steps.flatMap(({ run_id: id, step, result }) =>
      addressesOf([JSON.parse(result)]).map(address => ({
        resourceId: JSON.parse(step).resourceId,
        address,
        ownerRef: ownerOf.get(id) ?? null,
      })),
    ),
    retiring: runs
      .filter(({ state }) => state !== 'succeeded')
      .flatMap(({ plan, provider, owner_ref: ownerRef }) => {
        const subject = {
          provider,
          scope: key,
          ownerRef: ownerRef ?? undefined,
        };
        return upgradedPlan(JSON.parse(plan), { subject }).changes.gateways;
      })
      .flatMap(({ addressesLost, subnets, detachedSubnets = [] }) =>
        addressesLost.map(address => ({
          address,
          subnetIds: [...subnets, ...detachedSubnets].map(
            ({ resourceId }) => resourceId,
          ),
        })),
      ),
  };
}
