import {
  type ControlRoute,
  Refusal,
  invalidControl,
  readControl,
} from 'emulator-kit';
import type { JsonObject } from '../arm/JsonObject';
import type { Emulation } from '../Emulation';
import type { Restriction } from '../state/Restriction';
import { restrictionSchema } from './restrictionSchema';

const path = '/_emulator/restrictions';

/**
 * Locks, policy denials, disabled subscriptions and quotas: listed, added, taken away.
 *
 * @internal
 */
export const restrictionRoutes: readonly ControlRoute<Emulation>[] = [
  {
    method: 'GET',
    path,
    summary: 'All restrictions: {id, restriction}',
    handle: emulation => ({ status: 200, body: { value: present(emulation) } }),
  },
  {
    method: 'POST',
    path,
    summary: 'Adds a lock, policyDenial, readOnlySubscription or limit',
    handle: (emulation, { json }) => {
      const restriction = readControl(restrictionSchema, json());
      requireSubscription(emulation, restriction);
      emulation.cloud.restrictions.add(restriction);
      return { status: 201, body: present(emulation).at(-1) };
    },
  },
  {
    method: 'DELETE',
    path: `${path}/{id}`,
    summary: 'Takes one restriction away',
    handle: (emulation, { parameters }) => {
      if (!emulation.cloud.restrictions.remove(parameters.id)) {
        throw new Refusal('UnknownRestriction', {
          status: 404,
          message: `There is no restriction '${parameters.id}': GET ${path} names all.`,
        });
      }
      return { status: 204 };
    },
  },
];

/** Nothing would ever meet a restriction of a subscription that is not there. */
function requireSubscription(
  { cloud }: Emulation,
  restriction: Restriction,
): void {
  if (restriction.kind === 'limit') {
    return;
  }
  const [at, id] =
    restriction.kind === 'readOnlySubscription'
      ? ['subscriptionId', restriction.subscriptionId]
      : ['scope', restriction.scope.split('/')[2]];
  const known = cloud.settings.subscriptionIds;
  if (!known.has(id.toLowerCase())) {
    throw invalidControl(
      `${at}: there is no subscription '${id}'; the first of ${
        known.size
      } is '${[...known][0]}'`,
    );
  }
}

function present({ cloud }: Emulation): readonly JsonObject[] {
  return cloud.restrictions
    .entries()
    .map(({ id, restriction }) => ({ id, restriction: { ...restriction } }));
}
