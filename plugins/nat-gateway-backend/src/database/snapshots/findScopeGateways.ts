import type { ObservedGateway } from 'backstage-plugin-nat-gateway-common';
import type { Knex } from 'knex';
import type { ResourceRow } from './ResourceRow';

/**
 * The gateways that the newest collection of a scope reported, by id, and when it ended.
 *
 * @internal
 */
export async function findScopeGateways(
  knex: Knex,
  options: { readonly key: string },
): Promise<{
  readonly gateways: ReadonlyMap<string, ObservedGateway>;
  readonly observedAt?: string;
}> {
  const rows: readonly Pick<ResourceRow, 'document' | 'id'>[] = await knex(
    'gateways',
  )
    .where({ scope: options.key })
    .select('id', 'document');
  const scope: { observed_at: string | null } | undefined = await knex('scopes')
    .where({ scope: options.key })
    .first('observed_at');
  return {
    gateways: new Map(
      rows.map(({ document, id }) => [id, JSON.parse(document)]),
    ),
    ...(scope?.observed_at && { observedAt: scope.observed_at }),
  };
}
