import { isDeepStrictEqual } from 'node:util';
import type { EntityProviderMutation } from '@backstage/plugin-catalog-node';
import { mapInTurns } from '@cluster-egress/backstage-plugin-nat-gateway-node';
import type { Emitted } from '../entities/entitiesOf';

type Known = ReadonlyMap<string, Pick<Emitted, 'scope'> & Partial<Emitted>>;

/**
 * What to tell the catalog, and what this process has emitted afterwards.
 *
 * The first mutation of a process is `full`, which takes away what earlier processes left; the next ones
 * are the difference from what this process emitted, and from what the catalog shows. Each replica of the
 * catalog does so for itself: with one schedule for all, a process that runs seldom would compare with
 * what it emitted long ago, and leave what another has changed since.
 *
 * @internal
 */
export async function mutationOf(
  wanted: readonly Emitted[],
  options: {
    /** By entity ref: what this process emitted; undefined before its first mutation. */
    readonly emitted?: Known;
    /** By entity ref: our entities that the catalog shows, of whichever process. */
    readonly shown: Known;
    /** Whether the catalog is still at work on what it was given, and shows it later. */
    readonly isCatchingUp: boolean;
    /** Whether nothing is known of a scope yet, so that what was seen of it before stays. */
    readonly isUnknown: (scope: string) => boolean;
    /** The same of any scope. */
    readonly isAnyUnknown: boolean;
  },
): Promise<{
  readonly mutation: EntityProviderMutation;
  readonly emitted: Known;
}> {
  const { shown, isCatchingUp, isUnknown, isAnyUnknown } = options;
  const before: Known = options.emitted ?? new Map();
  const next = new Map(wanted.map(each => [each.entityRef, each]));
  const known = new Map([...shown, ...before]);
  const gone = [...known].filter(([ref]) => !next.has(ref));
  const removed = gone.filter(([, { scope }]) => !isUnknown(scope));
  const kept = gone.filter(([, { scope }]) => isUnknown(scope));
  const emitted: Known = new Map([...kept, ...next]);
  const toDeferred = ({ entity, locationKey }: Emitted) => ({
    entity,
    ...(locationKey && { locationKey }),
  });
  if (!options.emitted && !isAnyUnknown) {
    return {
      mutation: { type: 'full', entities: wanted.map(toDeferred) },
      emitted,
    };
  }
  const isGiven = (entityRef: string) =>
    shown.has(entityRef) || (isCatchingUp && before.has(entityRef));
  const changes = await mapInTurns(wanted, each =>
    isGiven(each.entityRef) &&
    isDeepStrictEqual(before.get(each.entityRef)?.entity, each.entity)
      ? []
      : [each],
  );
  const added = changes.flat();
  return {
    mutation: {
      type: 'delta',
      added: added.map(toDeferred),
      removed: removed.map(([entityRef]) => ({ entityRef })),
    },
    emitted,
  };
}
