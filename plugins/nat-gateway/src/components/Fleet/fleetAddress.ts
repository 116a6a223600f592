import { type FleetQuery, fleetGroups, fleetStatuses } from './FleetQuery';

const sorts = ['status', 'utilisation', 'name'] as const;

/**
 * The query of a page's address; what it does not know is left out, as an address may be old or
 * written by hand.
 *
 * @internal
 */
export function readFleetQuery(address: URLSearchParams): FleetQuery {
  const asked = address.getAll('status');
  const status = fleetStatuses.filter(each => asked.includes(each));
  const text = address.get('text')?.trim();
  return {
    filter: {
      ...Object.fromEntries(
        fleetGroups.flatMap(name => {
          const values = address.getAll(name).filter(Boolean);
          return values.length > 0 ? [[name, values]] : [];
        }),
      ),
      ...(status.length > 0 && { status }),
      ...(text && { text }),
    },
    // What needs attention first.
    sort: sorts.find(each => each === address.get('sort')) ?? 'status',
    groupBy: fleetGroups.find(each => each === address.get('groupBy')),
  };
}

/**
 * The address of a page that shows a query.
 *
 * @internal
 */
export function writeFleetQuery(query: FleetQuery): URLSearchParams {
  const address = new URLSearchParams();
  for (const [name, value] of Object.entries(query.filter)) {
    for (const each of [value].flat()) {
      if (each) address.append(name, String(each));
    }
  }
  if (query.sort !== 'status') address.set('sort', query.sort);
  if (query.groupBy) address.set('groupBy', query.groupBy);
  return address;
}
