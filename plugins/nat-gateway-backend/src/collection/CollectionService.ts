import type {
  ObservedCluster,
  ObservedGateway,
} from '@cluster-egress/backstage-plugin-nat-gateway-common';
import { mapInTurns } from '@cluster-egress/backstage-plugin-nat-gateway-node';
import { partition } from 'lodash';
import type { HeldLease } from '../database/leases/HeldLease';
import { holdLease } from '../database/leases/holdLease';
import { fencedTransaction } from '../database/leases/fencedTransaction';
import { findScopeRows } from '../database/snapshots/findScopeRows';
import { prepareSnapshot } from '../database/snapshots/prepareSnapshot';
import { readDocument } from '../database/snapshots/readDocument';
import { recordFailure } from '../database/snapshots/recordFailure';
import { scheduleScope } from '../database/snapshots/scheduleScope';
import {
  type DueScope,
  selectDueScopes,
} from '../database/snapshots/selectDueScopes';
import { prepareUsage } from '../database/usage/prepareUsage';
import { storeDifference } from '../database/snapshots/storeDifference';
import { storeHistory } from '../database/snapshots/storeHistory';
import { requestCollection } from '../database/snapshots/requestCollection';
import { requestRefresh } from '../database/snapshots/requestRefresh';
import type { EndedCollection } from '../metrics/recordCollections';
import type { CollectionOptions } from './CollectionOptions';
import { collectHistory } from './collectHistory';
import { collectScope } from './collectScope';
import { failureOf } from './failureOf';
import { nextDueAt } from './nextDueAt';

/** How long a crashed replica keeps a scope from the others. */
const LEASE_MILLISECONDS = 60_000;

/** Within this time each replica ticks: what waits longer, no other replica has room for. */
const LEFT_TO_OTHERS_MILLISECONDS = 5_000;

/** A refresh costs the cloud a round of list calls: clicking again within this time is no news. */
const REFRESH_PAUSE_MILLISECONDS = 10_000;

/** After a failure the next attempt comes sooner than the interval says, if that is longer. */
const RETRY_MILLISECONDS = 60_000;
const RETRY_HISTORY_MILLISECONDS = 30 * 60_000;

/**
 * Keeps what is stored close to what the clouds report.
 *
 * 1. Every replica ticks. One query finds what is due; a replica takes a few scopes at a time, each under
 *    a lease, and the next when one is done. Of what has just become due a tick takes one scope and leaves
 *    the others, so that replicas share them: the one at work would find them first.
 * 2. A request is a count in the scope's row: it survives a crash, and a collection that had
 *    begun before it does not answer it.
 * 3. What was read is stored in one transaction that only the lease's holder can commit. A
 *    collection that failed leaves the data and stores why.
 * 4. Once nothing is to be collected comes the look back over days, where that is due.
 *
 * @internal
 */
export class CollectionService {
  private readonly working = new Map<string, Promise<boolean>>();
  private readonly again = new Set<string>();
  private readonly stopped = new AbortController();

  constructor(private readonly options: CollectionOptions) {}

  /** Does what is due, a few scopes at a time, and resolves when it is stored. */
  async tick(): Promise<void> {
    await this.take({ justDue: 1 });
  }

  /** Asks for a collection that begins after now, e.g. because a run changed something there. */
  async collectNow(key: string): Promise<void> {
    await requestCollection(this.options.database, { key });
    this.begin(key);
  }

  /** Asks for a collection unless one is under way, or the newest is only seconds old. */
  async refresh(key: string): Promise<void> {
    const now = this.options.timing.now();
    const isAsked = await requestRefresh(this.options.database, {
      key,
      now,
      endedBefore: new Date(now.getTime() - REFRESH_PAUSE_MILLISECONDS),
    });
    if (isAsked) this.begin(key);
  }

  /** Resolves when this replica collects nothing. */
  async idle(): Promise<void> {
    await Promise.all(this.working.values());
  }

  /** Stops collecting and gives the leases away. */
  async shutdown(): Promise<void> {
    this.stopped.abort(new Error('The backend shuts down'));
    await this.idle();
  }

  private get room(): number {
    return this.options.scopesAtOnce - this.working.size;
  }

  /** Works on what was asked for if there is room; else some replica's tick takes it. */
  private begin(key: string): void {
    if (this.room > 0 || this.working.has(key)) void this.work(key);
  }

  /** Takes what waits for long, and some of what has just become due. */
  private async take(options: { readonly justDue: number }): Promise<void> {
    const { database, scopes, timing } = this.options;
    if (this.room <= 0 || this.stopped.signal.aborted) return;
    const now = timing.now();
    const found = await selectDueScopes(database, {
      now,
      limit: this.room,
      among: { keys: [...scopes.keys()] },
    });
    const free = found.filter(({ key }) => !this.working.has(key));
    const [justDue, waiting] = partition(
      free,
      ({ dueSince }) =>
        dueSince !== undefined &&
        now.getTime() - Date.parse(dueSince) < LEFT_TO_OTHERS_MILLISECONDS,
    );
    await Promise.all(
      [...waiting, ...justDue.slice(0, options.justDue)]
        .slice(0, Math.max(0, this.room))
        .map(async ({ key }) => {
          if (await this.work(key)) await this.take({ justDue: 0 });
        }),
    );
  }

  /**
   * Works on a scope; a call while that is under way makes it look again. Tells whether anything was stored.
   * Never rejects.
   */
  private work(key: string): Promise<boolean> {
    const working = this.working.get(key);
    if (working) {
      this.again.add(key);
      return working;
    }
    const started = this.workWhileDue(key)
      .catch(error => {
        this.options.logger.error(`Could not collect ${key}`, error);
        return false;
      })
      .finally(() => this.working.delete(key));
    this.working.set(key, started);
    return started;
  }

  private async workWhileDue(key: string): Promise<boolean> {
    let isStored = false;
    do {
      this.again.delete(key);
      isStored = (await this.workIfDue(key)) || isStored;
    } while (this.again.has(key) && !this.stopped.signal.aborted);
    return isStored;
  }

  private async workIfDue(key: string): Promise<boolean> {
    const { database, holder, timing, logger } = this.options;
    if (
      this.stopped.signal.aborted ||
      // One that another replica has discovered is taken over with the next tick.
      !this.options.scopes.has(key) ||
      !(await this.findDue(key))
    ) {
      return false;
    }
    const held = await holdLease(database, {
      name: `collect:${key}`,
      holder,
      durationMilliseconds: LEASE_MILLISECONDS,
      timing,
      logger,
    });
    if (!held) {
      return false;
    }
    try {
      // Another replica may have collected between the look and the lease.
      const due = await this.findDue(key);
      if (!due) return false;
      return due.what === 'collection'
        ? await this.collect(key, { held, answered: due.requested })
        : await this.lookBack(key, { held });
    } finally {
      await held.release();
    }
  }

  private async findDue(key: string): Promise<DueScope | undefined> {
    const { database, timing } = this.options;
    const [due] = await selectDueScopes(database, {
      now: timing.now(),
      limit: 1,
      among: { key },
    });
    return due;
  }

  /** What to call when the work on a scope that begins now has ended. */
  private measure(
    scope: string,
    what: EndedCollection['what'],
  ): (outcome: EndedCollection['outcome']) => void {
    const { timing, onEnded } = this.options;
    const startedAt = timing.now().getTime();
    return outcome =>
      onEnded?.({
        scope,
        what,
        outcome,
        seconds: (timing.now().getTime() - startedAt) / 1000,
      });
  }

  private dueAfter(key: string, intervalMilliseconds: number): Date {
    const now = this.options.timing.now();
    return nextDueAt(key, { now, intervalMilliseconds });
  }

  private async collect(
    key: string,
    options: { readonly held: HeldLease; readonly answered: number },
  ): Promise<boolean> {
    const { database, providers, scopes, timing, logger, timeoutMilliseconds } =
      this.options;
    const { held, answered } = options;
    const intervalMilliseconds = this.options.intervalMinutes * 60_000;
    const scope = scopes.get(key)!;
    const provider = providers.get(scope.scope.provider)!;
    const leases = [held.lease];
    const ended = this.measure(key, 'collection');
    const signal = AbortSignal.any([held.lost, this.stopped.signal]);
    try {
      const snapshot = await collectScope(provider, {
        scope,
        timeoutMilliseconds,
        signal,
      });
      const store = await prepareSnapshot(database, {
        cloud: provider.description,
        scope,
        snapshot,
        answered,
        now: timing.now(),
        addressesOf: provider.writes?.addressesOf,
        assess: this.options.assessor?.(scope),
      });
      const usage = await prepareUsage(database, {
        cloud: provider.description,
        key,
        recentUsage: snapshot.recentUsage ?? [],
      });
      await fencedTransaction(database, { leases }, async transaction => {
        await store(transaction);
        await storeDifference(transaction, usage);
        await scheduleScope(transaction, {
          key,
          what: 'collection',
          dueAt: this.dueAfter(key, intervalMilliseconds),
        });
      });
      ended('succeeded');
      snapshot.gaps.forEach(gap =>
        logger.warn(`Collected ${key} without ${gap.part}: ${gap.message}`),
      );
      logger.debug(
        `Collected ${key}: ${snapshot.gateways.length} gateways, ${snapshot.clusters.length} clusters`,
      );
      return true;
    } catch (error) {
      if (signal.aborted) {
        return false;
      }
      ended('failed');
      const failure = failureOf(error, { at: timing.now() });
      logger.warn(
        `Collecting ${key} failed: ${failure.code}: ${failure.message}`,
      );
      await fencedTransaction(database, { leases }, async transaction => {
        await recordFailure(transaction, { key, failure, answered });
        await scheduleScope(transaction, {
          key,
          what: 'collection',
          dueAt: this.dueAfter(
            key,
            Math.min(RETRY_MILLISECONDS, intervalMilliseconds),
          ),
        });
      });
      return true;
    }
  }

  private async lookBack(
    key: string,
    { held }: { readonly held: HeldLease },
  ): Promise<boolean> {
    const { database, providers, scopes, timing, logger } = this.options;
    const { historyIntervalHours, timeoutMilliseconds } = this.options;
    const intervalMilliseconds = historyIntervalHours * 3_600_000;
    const scope = scopes.get(key)!;
    const provider = providers.get(scope.scope.provider)!;
    const signal = AbortSignal.any([held.lost, this.stopped.signal]);
    const ended = this.measure(key, 'history');
    try {
      const known = async <TDocument>(table: 'clusters' | 'gateways') =>
        mapInTurns(
          (await findScopeRows(database, { key, table })).values(),
          row => readDocument<TDocument>(row),
        );
      const found = await collectHistory(provider, {
        scope: scope.scope,
        gateways: await known<ObservedGateway>('gateways'),
        clusters: await known<ObservedCluster>('clusters'),
        now: () => timing.now(),
        timeoutMilliseconds,
        signal,
      });
      // A gap without a reason is none that asking again closes.
      const failed = found.gaps.some(({ reason }) => reason !== undefined);
      await fencedTransaction(
        database,
        { leases: [held.lease] },
        async transaction => {
          await storeHistory(transaction, {
            cloud: provider.description,
            scope,
            history: found,
            now: timing.now(),
          });
          await scheduleScope(transaction, {
            key,
            what: 'history',
            dueAt: this.dueAfter(
              key,
              failed
                ? Math.min(RETRY_HISTORY_MILLISECONDS, intervalMilliseconds)
                : intervalMilliseconds,
            ),
          });
        },
      );
      ended(failed ? 'failed' : 'succeeded');
      found.gaps.forEach(gap =>
        logger.warn(
          `Looked back at ${key} without ${gap.part}: ${gap.message}`,
        ),
      );
      return true;
    } catch (error) {
      if (!signal.aborted) throw error;
      return false;
    }
  }
}
