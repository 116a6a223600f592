import type { CacheService } from '@backstage/backend-plugin-api';
import type { JsonObject } from '@backstage/types';
import type {
  OptionKind,
  OptionQuery,
  Options,
} from '@cluster-egress/backstage-plugin-nat-gateway-common';
import type { NatGatewayProvider } from '@cluster-egress/backstage-plugin-nat-gateway-node';
import { requireCapability } from '../providers/requireCapability';

/** Long enough for a person to go through a form, short enough to believe in. */
const TTL_SECONDS = 60;

/**
 * What providers offer to forms, remembered for a while.
 *
 * @internal
 */
export class OptionsService {
  private readonly cache: CacheService;

  constructor(options: { readonly cache: CacheService }) {
    this.cache = options.cache.withOptions({
      defaultTtl: { seconds: TTL_SECONDS },
    });
  }

  /** `edition` is part of the memory's key: another edition, another answer. */
  async get(
    provider: NatGatewayProvider,
    options: {
      readonly kind: OptionKind;
      readonly query: OptionQuery;
      readonly edition: number;
      readonly signal: AbortSignal;
    },
  ): Promise<Options> {
    const { kind, query, edition, signal } = options;
    const choices = requireCapability(provider, 'options');
    const key = `options:${JSON.stringify([
      provider.description.id,
      kind,
      edition,
      Object.entries(query).sort(),
    ])}`;
    const known = await this.cache.get<JsonObject>(key);
    if (known) {
      return known as unknown as Options;
    }
    const answer = await choices.list(kind, query, { signal });
    await this.cache.set(key, JSON.parse(JSON.stringify(answer)));
    return answer;
  }
}
