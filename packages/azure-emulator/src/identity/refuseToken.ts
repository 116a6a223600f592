import { entraErrors } from '../errors/entraErrors';
import type { GapsOf } from '../errors/GapsOf';
import { say } from '../errors/say';
import type { EntraRefusal } from './EntraRefusal';

/**
 * A refusal of the token endpoint, from the declared ones.
 *
 * @internal
 */
export function refuseToken<Name extends keyof typeof entraErrors>(
  name: Name,
  gaps: GapsOf<Name>,
): EntraRefusal {
  const { status, error } = entraErrors[name];
  return { status, error, ...say(name, gaps) };
}
