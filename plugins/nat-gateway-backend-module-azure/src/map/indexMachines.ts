import type {
  BackendAddressPool,
  LoadBalancer,
  PublicIPAddress,
} from '@azure/arm-network';
import { groupBy } from 'lodash';
import type { AzureMachines, ScaleSet } from '../read/AzureMachines';
import type { AzureInventory } from '../read/AzureInventory';

/**
 * A backend pool with its load balancer.
 *
 * @internal
 */
export interface KnownPool {
  readonly balancer: LoadBalancer;
  readonly pool: BackendAddressPool;
}

/**
 * What machines have of their own, each found in one step. Ids are found in any case.
 *
 * @internal
 */
export interface MachineIndex {
  pool(id: string): KnownPool | undefined;
  /** The backend pools that a machine's IP configuration is in. */
  poolsOf(ipConfigurationId: string): readonly KnownPool[];
  publicAddressesOf(ipConfigurationId: string): readonly PublicIPAddress[];
  /** The scale set that an id is below, if it is one's. */
  scaleSetAbove(id: string): ScaleSet | undefined;
  scaleSetsOn(subnetId: string): readonly ScaleSet[];
  readonly addresses: AzureMachines['addresses'];
  /** Whether the list that would hold a public address of a machine could not be read. */
  mayHaveUnreadAddress(ipConfigurationId: string): boolean;
  /** Load balancers could not be listed: whether one carries a machine is not known. */
  readonly areBalancersUnknown: boolean;
}

const SCALE_SET = /^.*?\/virtualMachineScaleSets\/[^/]+/i;

const keyed = <Item>(entries: Iterable<readonly [string | undefined, Item]>) =>
  new Map(
    [...entries].flatMap(([id, item]) =>
      id ? [[id.toLowerCase(), item] as const] : [],
    ),
  );

/**
 * Makes the maps of what machines have of their own; undefined where that was not asked for.
 *
 * @internal
 */
export function indexMachines({
  machines,
  notListed = [],
  publicIpAddresses,
}: Pick<AzureInventory, 'machines' | 'notListed' | 'publicIpAddresses'>):
  | MachineIndex
  | undefined {
  if (!machines) return undefined;
  const { addresses, loadBalancers, scaleSets } = machines;
  const pools = loadBalancers.flatMap(balancer =>
    (balancer.backendAddressPools ?? []).map(pool => ({ balancer, pool })),
  );
  const poolById = keyed(pools.map(known => [known.pool.id, known]));
  const poolsByMember = new Map<string, KnownPool[]>();
  for (const known of pools) {
    for (const { id } of known.pool.backendIPConfigurations ?? []) {
      const key = (id ?? '').toLowerCase();
      const same = poolsByMember.get(key);
      if (same) same.push(known);
      else poolsByMember.set(key, [known]);
    }
  }
  const addressesByMember = groupBy(
    [...publicIpAddresses, ...[...addresses.values()].flat()],
    ({ ipConfiguration }) => ipConfiguration?.id?.toLowerCase(),
  );
  const setById = keyed(scaleSets.map(set => [set.id, set]));
  const setsBySubnet = groupBy(
    scaleSets.flatMap(set =>
      [
        ...new Set(
          set.ipConfigurations.map(({ subnetId }) => subnetId.toLowerCase()),
        ),
      ].map(subnetId => ({ set, subnetId })),
    ),
    ({ subnetId }) => subnetId,
  );
  return {
    pool: id => poolById.get(id.toLowerCase()),
    poolsOf: id => poolsByMember.get(id.toLowerCase()) ?? [],
    publicAddressesOf: id => addressesByMember[id.toLowerCase()] ?? [],
    scaleSetAbove: id =>
      setById.get(SCALE_SET.exec(id)?.[0].toLowerCase() ?? ''),
    scaleSetsOn: subnetId =>
      (setsBySubnet[subnetId.toLowerCase()] ?? []).map(({ set }) => set),
    addresses,
    mayHaveUnreadAddress: id =>
      notListed.includes(
        SCALE_SET.test(id) ? 'scaleSets' : 'publicIpAddresses',
      ),
    areBalancersUnknown: notListed.includes('loadBalancers'),
  };
}
