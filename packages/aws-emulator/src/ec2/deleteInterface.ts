import type { State } from '../state/State';

/**
 * Takes an interface away; an Elastic IP that was there stays and is associated with nothing.
 *
 * @internal
 */
export function deleteInterface(state: State, id: string): void {
  state.networkInterfaces.delete(id);
  for (const address of state.addresses.values()) {
    if (address.association?.networkInterfaceId === id) {
      address.association = undefined;
    }
  }
}
