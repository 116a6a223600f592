import type { Cloud } from '../cloud/Cloud';
import type { Item } from '../state/State';

type TargetGroup = Item<'targetGroups'>;

/** Registers a target; a draining target becomes registered again. @internal */
export function registerTarget(group: TargetGroup, id: string): void {
  const known = group.targets.find(each => each.id === id);
  if (!known || known.state === 'draining') {
    group.targets = group.targets.filter(each => each !== known);
    group.targets.push({ id, state: 'initial', against: 0 });
  }
}

/** Deregisters a target, which drains before it is removed; does nothing if it is not registered. @internal */
export function deregisterTarget(
  cloud: Cloud,
  group: TargetGroup,
  id: string,
): void {
  const target = group.targets.find(each => each.id === id);
  if (target && target.state !== 'draining') {
    target.state = 'draining';
    cloud.agenda.after(group.deregistrationSeconds * 1000, () => {
      if (target.state === 'draining') {
        group.targets = group.targets.filter(each => each !== target);
        cloud.changedByTime('TargetDrained');
      }
    });
  }
}
