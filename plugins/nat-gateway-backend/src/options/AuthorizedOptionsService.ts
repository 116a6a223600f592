import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import { InputError, NotImplementedError } from '@backstage/errors';
import {
  type Option,
  type OptionKind,
  type OptionQuery,
  type Options,
  type ProviderId,
  natGatewayPlanPermission,
  say,
  scopeKey,
} from '@cluster-egress/backstage-plugin-nat-gateway-common';
import {
  type NatGatewayProvider,
  type ProviderScope,
  subjectOfScope,
  subjectsOfScope,
} from '@cluster-egress/backstage-plugin-nat-gateway-node';
import type { Knex } from 'knex';
import { listScopes } from '../database/snapshots/listScopes';
import { holdsMatching } from '../database/snapshots/holdsMatching';
import { matchesSubject } from '../database/subjects/matchesSubject';
import type { SubjectCondition } from '../database/subjects/SubjectCondition';
import type { Access } from '../permissions/Access';
import { assertSubject } from '../permissions/assertSubject';
import { refuse } from '../words/refuse';
import type { OptionsService } from './OptionsService';

/**
 * {@link OptionsService} for a caller: only scopes in which they may plan, and what is in them.
 *
 * @internal
 */
export class AuthorizedOptionsService {
  constructor(
    private readonly options: {
      readonly database: Knex;
      readonly providers: ReadonlyMap<ProviderId, NatGatewayProvider>;
      readonly scopes: ReadonlyMap<string, ProviderScope>;
      readonly choices: OptionsService;
      readonly access: Access;
    },
  ) {}

  async get(
    kind: OptionKind,
    options: {
      readonly query: OptionQuery;
      readonly credentials: BackstageCredentials;
      readonly signal: AbortSignal;
    },
  ): Promise<Options> {
    const offering = this.offering;
    if (offering.length === 0) {
      throw refuse(
        NotImplementedError,
        say('refusal.noProviderOffersChoices', {}),
      );
    }
    return kind === 'scopes'
      ? this.getScopes(offering, options)
      : this.getWithinScope(kind, options);
  }

  private async getScopes(
    providers: readonly NatGatewayProvider[],
    options: {
      readonly credentials: BackstageCredentials;
      readonly signal: AbortSignal;
    },
  ): Promise<Options> {
    const { credentials, signal } = options;
    const condition = await this.options.access.conditionFor(
      natGatewayPlanPermission,
      { credentials },
    );
    const answers = await Promise.all(
      providers.map(async provider => {
        const { items } = await this.options.choices.get(provider, {
          kind: 'scopes',
          query: {},
          edition: 0,
          signal,
        });
        const isOpen = await Promise.all(
          items.map(async item => {
            const scope = this.scopeOf(item, {
              provider: provider.description.id,
            });
            return scope && this.isOpen(scope, { condition });
          }),
        );
        return items.filter((_item, index) => isOpen[index]);
      }),
    );
    return { kind: 'scopes', items: answers.flat() };
  }

  private async getWithinScope(
    kind: OptionKind,
    options: {
      readonly query: OptionQuery;
      readonly credentials: BackstageCredentials;
      readonly signal: AbortSignal;
    },
  ): Promise<Options> {
    const { query, credentials, signal } = options;
    const { provider, scope } = this.scopeAskedFor(kind, { query });
    const { description } = provider;
    const described = description.options.kinds.find(
      each => each.kind === kind,
    );
    if (!described) {
      throw refuse(
        InputError,
        say('refusal.noSuchChoice', {
          kind,
          provider: description.name,
          kinds: description.options.kinds.map(each => each.kind),
        }),
      );
    }
    const subject = subjectOfScope(scope);
    const permission = natGatewayPlanPermission;
    const condition = await this.options.access.conditionFor(permission, {
      credentials,
    });
    if (!(await this.isOpen(scope, { condition }))) {
      const { wording: action } = say('action.planInScope', {
        scope: subject.scope,
      });
      assertSubject(subject, { condition, permission, action });
    }
    // A run or a refresh makes a new edition, so that a form sees what has just been changed.
    const [stored] = await listScopes(this.options.database, {
      keys: [subject.scope],
    });
    const answer = await this.options.choices.get(provider, {
      kind,
      query: Object.fromEntries(
        described.query.flatMap(name =>
          query[name] === undefined ? [] : [[name, query[name]]],
        ),
      ),
      edition: stored?.requested ?? 0,
      signal,
    });
    if (kind !== description.options.ownedKind) {
      return answer;
    }
    // Who owns single resources and no part of the scope may still choose where those are.
    const own = answer.items.filter(item =>
      matchesSubject(
        subjectOfScope(
          item.scope ? { ...scope, ownerRef: item.scope.ownerRef } : scope,
        ),
        condition,
      ),
    );
    return own.length > 0 ? { kind, items: own } : answer;
  }

  /** Whether a caller may plan in the scope, in a part of it, or on something in it. */
  private async isOpen(
    scope: ProviderScope,
    options: { readonly condition: SubjectCondition },
  ): Promise<boolean> {
    const { condition } = options;
    return (
      subjectsOfScope(scope).some(each => matchesSubject(each, condition)) ||
      holdsMatching(this.options.database, {
        scope: subjectOfScope(scope).scope,
        condition,
      })
    );
  }

  private get offering(): readonly NatGatewayProvider[] {
    return [...this.options.providers.values()].filter(
      provider => provider.options,
    );
  }

  /** The configured scope that the query names, in the words of its cloud. */
  private scopeAskedFor(
    kind: OptionKind,
    options: { readonly query: OptionQuery },
  ): { readonly provider: NatGatewayProvider; readonly scope: ProviderScope } {
    const { account, ...query } = options.query;
    const named = this.offering.flatMap(provider => {
      const parameter = provider.description.options.scopeParameter;
      const id = query[parameter];
      return id === undefined ? [] : [{ provider, parameter, id }];
    });
    if (account === undefined || named.length === 0) {
      const parameters = this.offering.map(
        ({ description }) => description.options.scopeParameter,
      );
      throw refuse(
        InputError,
        say('refusal.scopeFirst', {
          kind,
          parameters: [...new Set(parameters)],
        }),
      );
    }
    for (const { provider, id } of named) {
      const scope = this.options.scopes.get(
        scopeKey({ provider: provider.description.id, account, id }),
      );
      if (scope) {
        return { provider, scope };
      }
    }
    const [{ parameter, id }] = named;
    throw refuse(
      InputError,
      say('refusal.notConfigured', { parameter, id, account }),
    );
  }

  private scopeOf(
    { value }: Option,
    options: { readonly provider: ProviderId },
  ): ProviderScope | undefined {
    const [account, ...id] = value.split('/');
    return this.options.scopes.get(
      scopeKey({ ...options, account, id: id.join('/') }),
    );
  }
}
