import { AwsError } from '../AwsError';
import type { Item, State } from '../state/State';

/** The interfaces that are attached to an instance, by device index. @internal */
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

/** The interface of an instance that has one; an instance with several is refused. @internal */
export function requireOnlyInterface(
  state: State,
  instanceId: string,
): Item<'networkInterfaces'> | undefined {
  const [only, ...others] = interfacesOf(state, instanceId);
  if (others.length > 0) {
    throw new AwsError(
      'InvalidInstanceID',
      `There are multiple interfaces attached to instance '${instanceId}'. Please specify an interface ID for the operation instead.`,
    );
  }
  return only;
}
