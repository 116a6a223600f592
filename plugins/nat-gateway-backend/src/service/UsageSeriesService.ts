import type { CacheService } from '@backstage/backend-plugin-api';
import type { JsonObject } from '@backstage/types';
import type { UsagePeriod } from '@cluster-egress/backstage-plugin-nat-gateway-common';
import type {
  NatGatewayProvider,
  ProviderScope,
  UsageCapability,
} from '@cluster-egress/backstage-plugin-nat-gateway-node';
import type { StoredGateway } from '../database/snapshots/StoredGateway';
import { requireCapability } from '../providers/requireCapability';

type Series = Awaited<ReturnType<UsageCapability['read']>>;

/** As often as a step is added, and not more often than collections are. */
const TTL_SECONDS = { hour: 60, day: 300, week: 900, month: 900 } as const;

/**
 * What providers tell of gateways over a time that a person asks for, remembered for a while.
 *
 * @internal
 */
export class UsageSeriesService {
  constructor(
    private readonly options: {
      readonly cache: CacheService;
      readonly providers: ReadonlyMap<string, NatGatewayProvider>;
      /** Configured scopes by key. */
      readonly scopes: ReadonlyMap<string, ProviderScope>;
    },
  ) {}

  /** Undefined: its scope is not configured any more. */
  async read(
    { id, subject, document }: StoredGateway,
    options: { readonly period: UsagePeriod; readonly signal: AbortSignal },
  ): Promise<Series | undefined> {
    const { cache, providers, scopes } = this.options;
    const { period } = options;
    const provider = providers.get(subject.provider);
    const scope = scopes.get(subject.scope)?.scope;
    if (!provider || !scope) return undefined;
    const usage = requireCapability(provider, 'usage');
    const key = `usage:${JSON.stringify([subject.scope, id, period])}`;
    const known = await cache.get<JsonObject>(key);
    if (known) return known as unknown as Series;
    const answer = await usage.read({ ...options, scope, gateway: document });
    await cache.set(key, JSON.parse(JSON.stringify(answer)), {
      ttl: { seconds: TTL_SECONDS[period] },
    });
    return answer;
  }
}
