import { setTimeout as wait } from 'node:timers/promises';
import { Lab } from '../../lab/Lab';
import { allZonesFail } from '../behaviours/allZonesFail';
import { Behaviour } from '../behaviours/Behaviour';
import { conntrackFull } from '../behaviours/conntrackFull';
import { describesLag } from '../behaviours/describesLag';
import { flapping } from '../behaviours/flapping';
import { lambdaKilled } from '../behaviours/lambdaKilled';
import {
  launchNeverBoots,
  launchNeverForwards,
} from '../behaviours/launchFails';
import { metricsPublished } from '../behaviours/metricsPublished';
import { noCapacity } from '../behaviours/noCapacity';
import { portsExhausted } from '../behaviours/portsExhausted';
import { scripts } from '../behaviours/scripts';
import { sourceDestCheckOn } from '../behaviours/sourceDestCheckOn';
import { standbyFails } from '../behaviours/standbyFails';
import { settings } from '../settings';

/** The game days that are judged by what happens, the longest first. */
export const behaviours = {
  noCapacity,
  lambdaKilled,
  metricsPublished,
  scripts,
  flapping,
  launchNeverForwards,
  launchNeverBoots,
  conntrackFull,
  portsExhausted,
  standbyFails,
  describesLag,
  allZonesFail,
  sourceDestCheckOn,
} satisfies Record<string, Behaviour>;

/** What was expected, and what was seen. */
export interface Played {
  readonly what: string;
  readonly expected: string;
  readonly seen: string;
  readonly isMet: boolean;
}

/** Plays one of the {@link behaviours} in a lab of its own. */
export async function* behaviour(args: {
  readonly name: keyof typeof behaviours;
}): AsyncGenerator<Played> {
  const { what, expected, options, play }: Behaviour = behaviours[args.name];
  const lab = await Lab.start({ ...settings.fast, ...options });
  try {
    await wait(1_500);
    yield { what, expected, ...(await play(lab)) };
  } finally {
    await lab.stop();
  }
}
