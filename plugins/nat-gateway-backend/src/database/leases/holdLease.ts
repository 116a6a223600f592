import type { LoggerService } from '@backstage/backend-plugin-api';
import type { Knex } from 'knex';
import type { Timing } from '@cluster-egress/backstage-plugin-nat-gateway-node';
import type { HeldLease } from './HeldLease';
import { acquireLease } from './acquireLease';
import { LeaseLostError } from './LeaseLostError';
import { releaseLease } from './releaseLease';
import { renewLease } from './renewLease';

/** Three renewals may fail before a lease runs out. */
const renewalsPerDuration = 4;

/**
 * Takes a lease and keeps it; undefined when another holder has it.
 *
 * @internal
 */
export async function holdLease(
  knex: Knex,
  options: {
    readonly name: string;
    readonly holder: string;
    readonly durationMilliseconds: number;
    readonly timing: Timing;
    readonly logger: LoggerService;
  },
): Promise<HeldLease | undefined> {
  const { name, durationMilliseconds, timing, logger } = options;
  // Before the database was asked: its clock started later.
  let renewedAt = timing.now().getTime();
  const lease = await acquireLease(knex, options);
  if (!lease) {
    return undefined;
  }
  const lost = new AbortController();
  const released = new AbortController();

  const keep = async () => {
    while (!released.signal.aborted && !lost.signal.aborted) {
      await timing.wait(durationMilliseconds / renewalsPerDuration, {
        signal: released.signal,
      });
      if (released.signal.aborted) {
        return;
      }
      const askedAt = timing.now().getTime();
      try {
        if (await renewLease(knex, { lease, durationMilliseconds })) {
          renewedAt = askedAt;
        } else {
          logger.warn(`Lost the lease ${name} (fence ${lease.fence})`);
          lost.abort(new LeaseLostError(`Lost the lease ${name}`));
        }
      } catch (error) {
        // The next round tries again, until another holder may have the lease.
        logger.warn(`Could not renew the lease ${name}: ${error}`);
      }
    }
  };
  const watch = async () => {
    const ended = AbortSignal.any([released.signal, lost.signal]);
    while (!ended.aborted) {
      const left = renewedAt + durationMilliseconds - timing.now().getTime();
      if (left <= 0) {
        const message = `The lease ${name} (fence ${lease.fence}) ran out, because it could not be renewed`;
        logger.warn(message);
        lost.abort(new LeaseLostError(message));
        return;
      }
      await timing.wait(left, { signal: ended });
    }
  };
  const keeping = Promise.all([keep(), watch()]);

  return {
    lease,
    lost: lost.signal,
    release: async () => {
      released.abort();
      await keeping;
      await releaseLease(knex, { lease });
    },
  };
}
