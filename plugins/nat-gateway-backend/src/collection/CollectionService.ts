import type { Snapshot } from '@cluster-egress/backstage-plugin-nat-gateway-common';
import type { HeldLease } from '../database/leases/HeldLease';
import { holdLease } from '../database/leases/holdLease';
import { fencedTransaction } from '../database/leases/fencedTransaction';
import { listScopes } from '../database/snapshots/listScopes';
import { recordFailure } from '../database/snapshots/recordFailure';
import { replaceSnapshot } from '../database/snapshots/replaceSnapshot';
import { storeHistory } from '../database/snapshots/storeHistory';
import { requestCollection } from '../database/snapshots/requestCollection';
import type { StoredScope } from '../database/snapshots/StoredScope';
import type { CollectionOptions } from './CollectionOptions';
import { collectHistory } from './collectHistory';
import { collectScope } from './collectScope';
import { failureOf } from './failureOf';
import { isDue } from './isDue';
import { isHistoryDue } from './isHistoryDue';

/** How long a crashed replica keeps a scope from the others. */
const LEASE_MILLISECONDS = 60_000;

/** A refresh costs the cloud a round of list calls: clicking again within this time is no news. */
const REFRESH_PAUSE_MILLISECONDS = 10_000;

/**
 * Keeps what is stored close to what the clouds report.
 *
 * 1. Every replica ticks; a scope that is due is collected by the replica that gets its lease.
 * 2. A request is a count in the scope's row: it survives a crash, and a collection that had
 *    begun before it does not answer it.
 * 3. What was read is stored in one transaction that only the lease's holder can commit. A
 *    collection that failed leaves the data and stores why.
 * 4. After a collection, and under its lease, comes the look back over days, when that is due.
 *
 * @internal
 */
export class CollectionService {
  private readonly working = new Map<string, Promise<void>>();
  private readonly again = new Set<string>();
  /** What was collected is older than who asks meanwhile. */
  private readonly lookingBack = new Set<string>();
  private readonly stopped = new AbortController();

  constructor(private readonly options: CollectionOptions) {}

  /** Collects what is due and resolves when it is stored. */
  async tick(): Promise<void> {
    await Promise.all(
      [...this.options.scopes.keys()].map(key => this.work(key)),
    );
  }

  /** Asks for a collection that begins after now, e.g. because a run changed something there. */
  async collectNow(key: string): Promise<void> {
    await requestCollection(this.options.database, { key });
    void this.work(key);
  }

  /** Asks for a collection unless the newest is only seconds old. */
  async refresh(key: string): Promise<void> {
    const [scope] = await listScopes(this.options.database, { key });
    const age = scope?.attemptedAt
      ? this.options.timing.now().getTime() - Date.parse(scope.attemptedAt)
      : Infinity;
    const isCollecting = this.working.has(key) && !this.lookingBack.has(key);
    if (age >= REFRESH_PAUSE_MILLISECONDS && !isCollecting) {
      await this.collectNow(key);
    }
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

  /** Works on a scope; a call while that is under way makes it look again. Never rejects. */
  private work(key: string): Promise<void> {
    const working = this.working.get(key);
    if (working) {
      this.again.add(key);
      return working;
    }
    const started = this.collectWhileDue(key)
      .catch(error =>
        this.options.logger.error(`Could not collect ${key}`, error),
      )
      .finally(() => this.working.delete(key));
    this.working.set(key, started);
    return started;
  }

  private async collectWhileDue(key: string): Promise<void> {
    do {
      this.again.delete(key);
      await this.collectIfDue(key);
    } while (this.again.has(key) && !this.stopped.signal.aborted);
  }

  private async collectIfDue(key: string): Promise<void> {
    const { database, holder, timing, logger } = this.options;
    if (this.stopped.signal.aborted || !(await this.findDue(key))) {
      return;
    }
    const held = await holdLease(database, {
      name: `collect:${key}`,
      holder,
      durationMilliseconds: LEASE_MILLISECONDS,
      timing,
      logger,
    });
    if (!held) {
      return;
    }
    try {
      // Another replica may have collected between the look and the lease.
      const due = await this.findDue(key);
      const snapshot =
        due && (await this.collect(key, { held, answered: due.requested }));
      if (due && snapshot) {
        await this.lookBack(due, { held, snapshot });
      }
    } finally {
      await held.release();
    }
  }

  private async findDue(key: string): Promise<StoredScope | undefined> {
    const { database, timing, intervalMinutes } = this.options;
    const [scope] = await listScopes(database, { key });
    return scope && isDue(scope, { now: timing.now(), intervalMinutes })
      ? scope
      : undefined;
  }

  private async collect(
    key: string,
    options: { readonly held: HeldLease; readonly answered: number },
  ): Promise<Snapshot | undefined> {
    const { database, providers, scopes, timing, logger, timeoutMilliseconds } =
      this.options;
    const { held, answered } = options;
    const scope = scopes.get(key)!;
    const provider = providers.get(scope.scope.provider)!;
    const leases = [held.lease];
    const signal = AbortSignal.any([held.lost, this.stopped.signal]);
    try {
      const snapshot = await collectScope(provider, {
        scope,
        timeoutMilliseconds,
        signal,
      });
      await fencedTransaction(database, { leases }, transaction =>
        replaceSnapshot(transaction, {
          cloud: provider.description,
          scope,
          snapshot,
          answered,
          now: timing.now(),
        }),
      );
      snapshot.gaps.forEach(gap =>
        logger.warn(`Collected ${key} without ${gap.part}: ${gap.message}`),
      );
      logger.debug(
        `Collected ${key}: ${snapshot.gateways.length} gateways, ${snapshot.clusters.length} clusters`,
      );
      return snapshot;
    } catch (error) {
      if (signal.aborted) {
        return undefined;
      }
      const failure = failureOf(error, { at: timing.now() });
      logger.warn(
        `Collecting ${key} failed: ${failure.code}: ${failure.message}`,
      );
      await fencedTransaction(database, { leases }, transaction =>
        recordFailure(transaction, { key, failure, answered }),
      );
      return undefined;
    }
  }

  private async lookBack(
    { history, subject }: StoredScope,
    options: { readonly held: HeldLease; readonly snapshot: Snapshot },
  ): Promise<void> {
    const { database, providers, scopes, timing, logger } = this.options;
    const { historyIntervalHours, timeoutMilliseconds } = this.options;
    const { held, snapshot } = options;
    const intervalHours = historyIntervalHours;
    if (
      !isHistoryDue({ history, subject }, { now: timing.now(), intervalHours })
    ) {
      return;
    }
    const key = subject.scope;
    const scope = scopes.get(key)!;
    const provider = providers.get(scope.scope.provider)!;
    const signal = AbortSignal.any([held.lost, this.stopped.signal]);
    this.lookingBack.add(key);
    try {
      const found = await collectHistory(provider, {
        snapshot,
        now: () => timing.now(),
        timeoutMilliseconds,
        signal,
      });
      await fencedTransaction(database, { leases: [held.lease] }, transaction =>
        storeHistory(transaction, {
          cloud: provider.description,
          scope,
          history: found,
          now: timing.now(),
        }),
      );
      found.gaps.forEach(gap =>
        logger.warn(
          `Looked back at ${key} without ${gap.part}: ${gap.message}`,
        ),
      );
    } catch (error) {
      if (!signal.aborted) throw error;
    } finally {
      this.lookingBack.delete(key);
    }
  }
}
