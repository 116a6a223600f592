import type { Item, State } from '../state/State';

/** Deletes an interface; its Elastic IPs remain without an association. @internal */
export function deleteInterface(
  state: State,
  { id }: Item<'networkInterfaces'>,
): void {
  state.networkInterfaces.delete(id);
  for (const address of state.addresses.values()) {
    if (address.association?.networkInterfaceId === id) {
      address.association = undefined;
    }
  }
}
