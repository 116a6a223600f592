import type { CloudDescription } from '@cluster-egress/backstage-plugin-nat-gateway-common';
import type { Knex } from 'knex';

/**
 * The guids of those of these resources that runs created and have not deleted, and of those that were
 * adopted, each by the key of their ids; in one query, for views.
 *
 * @internal
 */
export async function selectOriginGuids(
  knex: Knex,
  options: {
    readonly resourceIds: readonly string[];
    readonly idKey: CloudDescription['idKey'];
  },
): Promise<{
  readonly created: Readonly<Record<string, string>>;
  readonly adopted: Readonly<Record<string, string>>;
}> {
  const keys = options.resourceIds.map(options.idKey);
  const rows: readonly {
    readonly resource_id: string;
    readonly resource_guid: string;
    readonly origin: 'adopted' | 'created';
  }[] = await knex('created_resources')
    .whereIn('resource_id', keys)
    .whereNull('deleted_at')
    .select(
      'resource_id',
      'resource_guid',
      knex.raw(`'created' as origin`),
      'created_at as since',
    )
    .unionAll(
      knex('adopted_resources')
        .whereIn('resource_id', keys)
        .select(
          'resource_id',
          'resource_guid',
          knex.raw(`'adopted' as origin`),
          'adopted_at as since',
        ),
    )
    // The newest counts where something else deleted what was then created anew.
    .orderBy('since');
  const of = (origin: 'adopted' | 'created') =>
    Object.fromEntries(
      rows
        .filter(row => row.origin === origin)
        .map(row => [row.resource_id, row.resource_guid]),
    );
  return { created: of('created'), adopted: of('adopted') };
}
