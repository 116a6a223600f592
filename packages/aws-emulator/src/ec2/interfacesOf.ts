import type { Item, State } from '../state/State';

/**
 * The interfaces that are attached to an instance, by device index.
 *
 * @internal
 */
export function interfacesOf(
  state: State,
  instanceId: string,
): readonly Item<'networkInterfaces'>[] {
  return [...state.networkInterfaces.values()]
    .filter(({ attachment }) => attachment?.instanceId === instanceId)
    .sort(
      (a, b) =>
        (a.attachment?.deviceIndex ?? 0) - (b.attachment?.deviceIndex ?? 0),
    );
}
