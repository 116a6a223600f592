import type { Stage } from '../plans/tellCase';
import type { ArrivingWrite, Disturbance } from '../world/World';
import type { Trouble } from './Trouble';

/**
 * Lets a trouble happen at the first write that is meant, and tells whether it did.
 *
 * @internal
 */
export function strikeAt(
  trouble: Trouble,
  options: {
    readonly stage: Stage;
    readonly isMeant: (write: ArrivingWrite) => boolean;
  },
): { readonly disturbance: Disturbance; readonly hasStruck: () => boolean } {
  let hasStruck: (() => boolean) | undefined;
  const meet = async (write: ArrivingWrite) => {
    if (hasStruck || !options.isMeant(write)) {
      return true;
    }
    hasStruck = () => true;
    const happened = await trouble.act(write, options.stage);
    hasStruck = happened?.hasStruck ?? hasStruck;
    return happened?.arrives ?? true;
  };
  return {
    disturbance:
      (trouble.setUp ?? trouble.moment) === 'before'
        ? { before: meet }
        : {
            after: async write => {
              await meet(write);
            },
          },
    hasStruck: () => hasStruck?.() ?? false,
  };
}

/** Several disturbances as one. */
export function together(
  disturbances: readonly (Disturbance | undefined)[],
): Disturbance {
  return {
    before: async write => {
      let arrives: boolean | void = true;
      for (const each of disturbances) {
        if ((await each?.before?.(write)) === false) {
          arrives = false;
        }
      }
      return arrives;
    },
    after: async write => {
      for (const each of disturbances) {
        await each?.after?.(write);
      }
    },
  };
}
