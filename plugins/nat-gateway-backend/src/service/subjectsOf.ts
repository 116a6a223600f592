import type { Subject } from '@cluster-egress/backstage-plugin-nat-gateway-common';
import type { Knex } from 'knex';
import { findResources } from '../database/snapshots/findResources';
import { listScopes } from '../database/snapshots/listScopes';

/**
 * The subjects that references of permission requests name: ids of gateways, or scope keys.
 * Undefined where nothing has that name.
 *
 * @internal
 */
export async function subjectsOf(
  knex: Knex,
  options: { readonly references: readonly string[] },
): Promise<(Subject | undefined)[]> {
  const gateways = await findResources(knex, {
    table: 'gateways',
    ids: options.references,
  });
  const scopes = await listScopes(knex, { keys: options.references });
  return options.references.map(
    reference =>
      gateways.find(({ id }) => id === reference)?.subject ??
      scopes.find(({ subject }) => subject.scope === reference)?.subject,
  );
}
