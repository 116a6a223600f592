import { emulatorRefusal } from '../arm/emulatorRefusal';
import { readObject } from '../arm/readObject';
import { refuseUnmodelled } from '../resources/refuseUnmodelled';
import type { NamedLock } from '../state/NamedLock';
import type { ArmRequest } from './ArmRequest';
import { readJsonBody } from './readJsonBody';

/**
 * The lock that a PUT asks for; what Azure does not take is refused.
 *
 * The limits are those of https://learn.microsoft.com/rest/api/resources/management-locks/create-or-update-at-resource-level: 260 characters and which ones for the name, 512 for the notes.
 *
 * @internal
 */
export function readLock(
  request: Pick<ArmRequest, 'bodyText' | 'parameters'>,
): Pick<NamedLock, 'name' | 'level' | 'notes'> {
  const { lockName } = request.parameters;
  if (!/^[^<>%&:\\?/\p{Cc}]{1,260}$/u.test(lockName)) {
    throw emulatorRefusal('InvalidLockName', {
      message: `The lock name '${lockName}' is invalid: 1 to 260 characters, none of <, >, %, &, :, \\, ?, / and no control characters.`,
    });
  }
  const properties = readObject(readJsonBody(request.bodyText), {
    key: 'properties',
  });
  const level = properties?.level;
  const wanted = (['CanNotDelete', 'ReadOnly'] as const).find(
    known =>
      typeof level === 'string' && known.toLowerCase() === level.toLowerCase(),
  );
  if (!wanted) {
    throw emulatorRefusal('InvalidLockLevel', {
      message: `The lock '${lockName}' needs 'properties.level': CanNotDelete or ReadOnly, not ${JSON.stringify(
        level ?? null,
      )}.`,
    });
  }
  const notes = properties?.notes ?? undefined;
  if (
    notes !== undefined &&
    (typeof notes !== 'string' || notes.length > 512)
  ) {
    throw emulatorRefusal('InvalidLockNotes', {
      message: `'properties.notes' of the lock '${lockName}' must be a text of at most 512 characters.`,
    });
  }
  refuseUnmodelled(properties ?? {}, {
    id: `the lock '${lockName}'`,
    paths: ['owners'],
  });
  return { name: lockName, level: wanted, notes };
}
