import type { Item, State } from '../state/State';

/** The Elastic IP at a private address of an interface. @internal */
export function addressAt(
  state: State,
  interfaceId: string,
  privateIp: string,
): Item<'addresses'> | undefined {
  return [...state.addresses.values()].find(
    ({ association }) =>
      association?.networkInterfaceId === interfaceId &&
      association.privateIp === privateIp,
  );
}
