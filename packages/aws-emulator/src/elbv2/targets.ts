import type { Cloud } from '../cloud/Cloud';
import type { Item } from '../state/State';

type TargetGroup = Item<'targetGroups'>;

/** Registers a target; a draining target becomes registered again. @internal */
export function registerTarget(
  group: TargetGroup,
  target: { readonly id: string; readonly port?: number },
): void {
  const { id, port = group.port } = target;
  const known = group.targets.find(
    each => each.id === id && each.port === port,
  );
  if (known && known.state !== 'draining') {
    return;
  }
  group.targets = group.targets.filter(each => each !== known);
  group.targets.push({ id, port, state: 'initial', against: 0 });
}

/**
 * Deregisters a target, which drains before it is removed; does nothing if it is not registered.
 *
 * @internal
 */
export function deregisterTarget(
  cloud: Cloud,
  group: TargetGroup,
  target: { readonly id: string; readonly port?: number },
): void {
  for (const each of group.targets) {
    const isMeant =
      each.id === target.id &&
      (target.port === undefined || each.port === target.port);
    if (isMeant && each.state !== 'draining') {
      each.state = 'draining';
      cloud.agenda.after(group.deregistrationSeconds * 1000, () => {
        if (each.state === 'draining') {
          group.targets = group.targets.filter(other => other !== each);
          cloud.changedByTime('TargetDrained');
        }
      });
    }
  }
}
