import type { LoggerService } from '@backstage/backend-plugin-api';
import {
  type ProviderId,
  scopeKey,
} from '@cluster-egress/backstage-plugin-nat-gateway-common';
import type {
  NatGatewayProvider,
  ProviderScope,
  Timing,
} from '@cluster-egress/backstage-plugin-nat-gateway-node';
import type { Knex } from 'knex';
import {
  accountKey,
  type DiscoveringAccount,
} from '../database/discoveries/DiscoveringAccount';
import { recordDiscoveryFailure } from '../database/discoveries/recordDiscoveryFailure';
import { selectDiscoveredScopes } from '../database/discoveries/selectDiscoveredScopes';
import { selectDiscoveries } from '../database/discoveries/selectDiscoveries';
import { storeDiscovery } from '../database/discoveries/storeDiscovery';
import type { HeldLease } from '../database/leases/HeldLease';
import { fencedTransaction } from '../database/leases/fencedTransaction';
import { holdLease } from '../database/leases/holdLease';
import { failureOf } from './failureOf';
import { nextDueAt } from './nextDueAt';
import { withinTimeout } from './withinTimeout';

/** How long a crashed replica keeps an account from the others. */
const LEASE_MILLISECONDS = 60_000;

/** After a failure the next attempt comes sooner than the interval says, if that is longer. */
const RETRY_MILLISECONDS = 60_000;

/**
 * Keeps the list of scopes close to what the clouds have below a group of theirs.
 *
 * 1. Every replica ticks. What is due, one asks its cloud under a lease; the answer is stored in a
 *    transaction that only the lease's holder can commit, together with what it takes away.
 * 2. A discovery that failed changes no scope; it stores why.
 * 3. Each replica takes the stored scopes over, into {@link scopes} and its provider, when a count says that
 *    they changed: at each tick, and before each write of a run.
 *
 * @internal
 */
export class DiscoveryService {
  /** Of the configuration and discovered, by key: what this replica works with. */
  readonly scopes: ReadonlyMap<string, ProviderScope>;
  private readonly inUse: Map<string, ProviderScope>;
  /** The versions that were taken over, by account. */
  private readonly versions = new Map<string, number>();
  private readonly stopped = new AbortController();
  private working: Promise<void> = Promise.resolve();

  constructor(
    private readonly options: {
      readonly database: Knex;
      readonly providers: ReadonlyMap<ProviderId, NatGatewayProvider>;
      /** Those in which scopes are discovered. */
      readonly accounts: readonly DiscoveringAccount[];
      /** Of the configuration, by key. */
      readonly configured: ReadonlyMap<string, ProviderScope>;
      /** Names this replica in leases. */
      readonly holder: string;
      readonly timing: Timing;
      readonly logger: LoggerService;
      readonly intervalMinutes: number;
      readonly timeoutMilliseconds: number;
    },
  ) {
    this.inUse = new Map(options.configured);
    this.scopes = this.inUse;
  }

  /** Discovers what is due, and takes over what any replica found. */
  async tick(): Promise<void> {
    this.working = this.discoverWhatIsDue();
    await this.working;
  }

  /** Takes over the scopes that are stored: one query, as long as none changed. */
  async takeOver(): Promise<void> {
    if (this.options.accounts.length === 0) return;
    const { database } = this.options;
    const stored = new Map(
      (await selectDiscoveries(database)).map(each => [each.account, each]),
    );
    for (const of of this.options.accounts) {
      const key = accountKey(of);
      const version = stored.get(key)?.version ?? 0;
      if (this.versions.get(key) !== version) {
        this.use(of, await selectDiscoveredScopes(database, of));
        this.versions.set(key, version);
      }
    }
  }

  /** Whether a key is that of a scope now, by what all replicas know. */
  async has(key: string): Promise<boolean> {
    await this.takeOver();
    return this.scopes.has(key);
  }

  async shutdown(): Promise<void> {
    this.stopped.abort(new Error('The backend shuts down'));
    await this.working.catch(() => undefined);
  }

  private use(
    { provider, account }: DiscoveringAccount,
    found: readonly ProviderScope[],
  ): void {
    const { configured, providers } = this.options;
    const others = found.filter(
      ({ scope }) => !configured.has(scopeKey(scope)),
    );
    providers.get(provider)?.discovery?.use(account, others);
    const keys = new Set(others.map(({ scope }) => scopeKey(scope)));
    for (const [key, { scope }] of this.inUse) {
      const isOfAccount =
        scope.provider === provider && scope.account === account;
      if (isOfAccount && !configured.has(key) && !keys.has(key)) {
        this.inUse.delete(key);
      }
    }
    others.forEach(each => this.inUse.set(scopeKey(each.scope), each));
  }

  private async discoverWhatIsDue(): Promise<void> {
    const due = await this.due();
    for (const of of this.options.accounts) {
      if (due.has(accountKey(of)) && !this.stopped.signal.aborted) {
        await this.discover(of);
      }
    }
    await this.takeOver();
  }

  private async due(): Promise<ReadonlySet<string>> {
    const now = this.options.timing.now().toISOString();
    const discoveries =
      this.options.accounts.length > 0
        ? await selectDiscoveries(this.options.database)
        : [];
    return new Set(
      discoveries
        .filter(({ dueAt }) => dueAt === undefined || dueAt <= now)
        .map(({ account }) => account),
    );
  }

  private async discover(of: DiscoveringAccount): Promise<void> {
    const { database, holder, timing, logger } = this.options;
    const held = await holdLease(database, {
      name: `discover:${accountKey(of)}`,
      holder,
      durationMilliseconds: LEASE_MILLISECONDS,
      timing,
      logger,
    });
    if (!held) return;
    try {
      // Another replica may have discovered between the look and the lease.
      if ((await this.due()).has(accountKey(of))) {
        await this.ask(of, { held });
      }
    } finally {
      await held.release();
    }
  }

  private async ask(
    of: DiscoveringAccount,
    { held }: { readonly held: HeldLease },
  ): Promise<void> {
    const { database, providers, timing, logger, timeoutMilliseconds } =
      this.options;
    const key = accountKey(of);
    const intervalMilliseconds = this.options.intervalMinutes * 60_000;
    const leases = [held.lease];
    const signal = AbortSignal.any([held.lost, this.stopped.signal]);
    const dueAfter = (milliseconds: number) =>
      nextDueAt(key, {
        now: timing.now(),
        intervalMilliseconds: milliseconds,
      });
    try {
      const found = await withinTimeout(
        inTime =>
          providers.get(of.provider)!.discovery!.discover({
            account: of.account,
            signal: inTime,
          }),
        { doing: `Discovering scopes of ${key}`, timeoutMilliseconds, signal },
      );
      const { added, removed } = await fencedTransaction(
        database,
        { leases },
        trx =>
          storeDiscovery(trx, {
            of,
            found,
            at: timing.now(),
            dueAt: dueAfter(intervalMilliseconds),
          }),
      );
      if (added + removed > 0) {
        logger.info(
          `Discovered scopes of ${key}: ${added} more, ${removed} gone, ${found.length} in all`,
        );
      }
    } catch (error) {
      if (signal.aborted) return;
      const failure = failureOf(error, { at: timing.now() });
      logger.warn(
        `Discovering scopes of ${key} failed: ${failure.code}: ${failure.message}`,
      );
      await fencedTransaction(database, { leases }, trx =>
        recordDiscoveryFailure(trx, {
          of,
          failure,
          dueAt: dueAfter(Math.min(RETRY_MILLISECONDS, intervalMilliseconds)),
        }),
      );
    }
  }
}
