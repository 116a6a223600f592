import {
  type EntityEgress,
  waysOfEgress,
} from '@cluster-egress/backstage-plugin-nat-gateway-common';

/**
 * The ways of an answer, each in a line: `loadBalancer 20.50.1.1 [usr] ✗publicIp pip-egress`.
 *
 * @internal
 */
export const waysInShort = (egress: EntityEgress): readonly string[] =>
  waysOfEgress(egress).map(way =>
    [
      way.kind,
      ...(way.kind === 'userDefinedRoute' ? way.nextHopIpAddresses : []),
      ...way.addresses.flatMap(({ address }) => address ?? []),
      ...(way.pools.length > 0
        ? [`[${way.pools.map(({ name }) => name).join(' ')}]`]
        : []),
      ...way.notRead.map(({ kind, name }) => `✗${kind} ${name}`),
    ].join(' '),
  );
