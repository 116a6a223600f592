import type { Knex } from 'knex';

/**
 * The ids of the gateways and clusters that stand on a subnet.
 *
 * @internal
 */
export async function findSubnetHolders(
  knex: Knex,
  options: { readonly subnetKey: string },
): Promise<{
  readonly gatewayIds: readonly string[];
  readonly clusterIds: readonly string[];
}> {
  const rows: readonly { holder: string; holder_id: string }[] = await knex(
    'subnet_holders',
  )
    .distinct('holder', 'holder_id')
    .where({ subnet_id: options.subnetKey });
  const idsOf = (holder: string) =>
    rows.filter(row => row.holder === holder).map(row => row.holder_id);
  return { gatewayIds: idsOf('gateway'), clusterIds: idsOf('cluster') };
}
