import {
  azureCloud,
  type CloudDescription,
  type OptionKind,
  type OptionQuery,
  type Options,
  type Scope,
  type Snapshot,
} from '@cluster-egress/backstage-plugin-nat-gateway-common';
import type {
  NatGatewayProvider,
  ProviderScope,
} from '@cluster-egress/backstage-plugin-nat-gateway-node';
import { exampleScope } from './exampleScope';

type Observed = Pick<Snapshot, 'gateways' | 'clusters'> &
  Partial<
    Pick<
      Snapshot,
      'gaps' | 'notListed' | 'places' | 'recentUsage' | 'unusedAddresses'
    >
  >;

/**
 * A provider that reports what it is told and can do nothing else.
 *
 * @internal
 */
export class ExampleProvider implements NatGatewayProvider {
  readonly description: CloudDescription;
  readonly scopes: readonly ProviderScope[];
  readonly options?: NatGatewayProvider['options'];
  /** What was asked of {@link ExampleProvider.options}. */
  readonly asked: { readonly kind: OptionKind; readonly query: OptionQuery }[] =
    [];
  collections = 0;
  /** What is told of gateways over periods; undefined: nothing. */
  usage?: NatGatewayProvider['usage'];
  /** What looks back tell; undefined: the provider has none. */
  history?: NatGatewayProvider['history'];
  private answer: (scope: Scope, signal: AbortSignal) => Promise<Observed>;

  constructor(
    options: {
      readonly description?: CloudDescription;
      readonly scopes?: readonly ProviderScope[];
      readonly observed?: Observed;
      readonly options?: (kind: OptionKind) => Options;
    } = {},
  ) {
    this.description = options.description ?? azureCloud;
    this.scopes = options.scopes ?? [exampleScope];
    this.answer = async () =>
      options.observed ?? { gateways: [], clusters: [] };
    if (options.options) {
      this.options = {
        list: async (kind, query) => {
          this.asked.push({ kind, query });
          return options.options!(kind);
        },
      };
    }
  }

  /** Decides what collections report from now on. */
  reports(
    answer: (scope: Scope, signal: AbortSignal) => Promise<Observed>,
  ): void {
    this.answer = answer;
  }

  async collect(options: {
    readonly scope: Scope;
    readonly signal: AbortSignal;
  }): Promise<Snapshot> {
    this.collections += 1;
    return {
      gaps: [],
      ...(await this.answer(options.scope, options.signal)),
      scope: options.scope,
      collectedAt: new Date().toISOString(),
    };
  }
}
