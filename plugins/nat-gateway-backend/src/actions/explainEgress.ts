import type {
  EgressWay,
  EntityEgress,
} from '@cluster-egress/backstage-plugin-nat-gateway-common';

const listed = (names: readonly string[]) => names.join(', ');

const addressesOf = ({ addresses }: EgressWay) =>
  addresses.flatMap(({ address }) => address ?? []);

function explainWay(
  way: EgressWay,
  { gateways }: Pick<EntityEgress, 'gateways'>,
): readonly string[] {
  const subnets = way.subnets.map(({ name }) => name);
  const pools = way.pools.map(({ name }) => name);
  const what = [
    ...(subnets.length > 0 ? [`the subnets ${listed(subnets)}`] : []),
    ...(pools.length > 0 ? [`the node pools ${listed(pools)}`] : []),
  ];
  const who = what.length > 0 ? what.join(' and ') : 'everything';
  const gateway =
    way.kind === 'natGateway'
      ? gateways.find(each => each.resourceId === way.gatewayResourceId)
      : undefined;
  const addresses = addressesOf(way);
  return [
    `New connections of ${who}: ${way.reason}${
      gateway ? ` (${gateway.name}, ${gateway.status})` : ''
    }.`,
    addresses.length > 0
      ? `They leave with ${listed(addresses)}.`
      : 'Their source addresses are not visible here.',
    ...(way.notRead.length > 0
      ? [
          `Not read, so that the way may differ: ${listed(
            way.notRead.map(({ name }) => name),
          )}.`,
        ]
      : []),
  ];
}

/**
 * Why an entity goes out as it does, in sentences: each way with the fact that decides it, its addresses,
 * and what of it could not be read.
 *
 * @internal
 */
export function explainEgress(egress: EntityEgress): readonly string[] {
  const { annotation, cluster, freshness, gateways, state } = egress;
  if (state === 'notAnnotated') {
    return [
      `${egress.entityRef} has no annotation that says what it is in a cloud, so its way out is not known.`,
    ];
  }
  if (state === 'notCollected') {
    return [
      annotation?.problem?.message ??
        `No configured scope has reported ${
          annotation?.value ?? egress.entityRef
        }, so its way out is not known.`,
    ];
  }
  const ways = cluster?.ways ?? egress.place?.ways ?? [];
  const explained =
    ways.length > 0
      ? ways.flatMap(way => explainWay(way, { gateways }))
      : gateways.map(
          gateway =>
            `The gateway ${gateway.name} (${
              gateway.status
            }) gives what is behind it the addresses ${
              listed(
                gateway.addresses.flatMap(({ address }) => address ?? []),
              ) || 'that could not be read'
            }.`,
        );
  return [
    ...(ways.length > 1
      ? [`It goes out in ${ways.length} ways; most nodes take the first.`]
      : []),
    ...explained,
    ...egress.findings
      .filter(({ severity }) => severity !== 'info')
      .map(({ title, remedy }) => `${title} ${remedy}`),
    `As of ${freshness.observedAt ?? 'never'}${
      freshness.stale ? ', which is old' : ''
    }.`,
  ];
}
