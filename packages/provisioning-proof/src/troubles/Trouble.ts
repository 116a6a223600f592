import type { Stage } from '../plans/tellCase';
import type { ArrivingWrite } from '../world/World';

/** Something that goes wrong at one write. */
export interface Trouble {
  readonly name: string;
  /** Whether the write has had its effect by then. */
  readonly moment: 'before' | 'after';
  /** When it is set up, where that is not its own moment: a fault of the emulator is, before its request is answered. */
  readonly setUp?: 'before';
  /** False: the write never arrives. Gives whether it happened where that shows later only. */
  readonly act: (
    write: Pick<ArrivingWrite, 'method' | 'path' | 'replica'>,
    stage: Stage,
  ) => Promise<{
    readonly arrives?: boolean;
    readonly hasStruck?: () => boolean;
  } | void>;
}
