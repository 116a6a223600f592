import { Dice } from '../random/Dice';

/** How often the state is checked: after so many requests. */
const checkEvery = 50;

/**
 * Sends requests that look random and are the same for the same seed. Throws for the first answer that is a mistake of the emulator, or when its state is broken.
 *
 * @public
 */
export async function fuzz<Asked extends object>(options: {
  readonly count: number;
  readonly seed: string;
  /** Makes the next request; what has to happen before it happens here. */
  readonly next: (dice: Dice, index: number) => Asked | Promise<Asked>;
  readonly send: (
    asked: Asked,
  ) => Promise<{ readonly status: number; readonly text: string }>;
  /** Why an answer is a mistake; `undefined` if it is none. */
  readonly problemOf: (
    answer: { readonly status: number; readonly text: string },
    asked: Asked,
  ) => string | undefined;
  /** What of the state contradicts itself. */
  readonly brokenInvariants: () => readonly string[];
}): Promise<void> {
  const { count, seed, next, send, problemOf, brokenInvariants } = options;
  const dice = new Dice(seed);
  for (let index = 0; index < count; index += 1) {
    const asked = await next(dice, index);
    const problem = problemOf(await send(asked), asked);
    const isChecked = index % checkEvery === 0 || index === count - 1;
    const broken = isChecked ? brokenInvariants() : [];
    if (problem !== undefined || broken.length > 0) {
      throw new Error(
        `Request ${index} of seed '${seed}': ${[problem, ...broken]
          .filter(Boolean)
          .join('; ')}: ${JSON.stringify(asked).slice(0, 900)}`,
      );
    }
  }
}
