import { z } from 'zod/v3';
import type { EmulatorClock } from '../clock/EmulatorClock';
import { checkedControl } from './checkedControl';
import type { ControlReply, ControlRoute } from './ControlRoute';
import { readControl } from './readControl';

const advanceSchema = z
  .object({ advanceMilliseconds: z.number().min(0) })
  .strict();

/**
 * Reads the emulator's time and moves it forward.
 *
 * @public
 */
export const clockRoutes: readonly ControlRoute<{
  readonly clock: EmulatorClock;
}>[] = [
  {
    method: 'GET',
    path: '/_emulator/clock',
    summary: 'The emulator’s time',
    handle: answer,
  },
  {
    method: 'POST',
    path: '/_emulator/clock',
    summary:
      '{advanceMilliseconds}: operations end, tokens expire, metrics appear',
    handle: (emulation, { json }) => {
      const { advanceMilliseconds } = readControl(advanceSchema, json());
      checkedControl(() =>
        emulation.clock.advance({ milliseconds: advanceMilliseconds }),
      );
      return answer(emulation);
    },
  },
];

function answer({ clock }: { readonly clock: EmulatorClock }): ControlReply {
  return {
    status: 200,
    body: {
      now: clock.now().toISOString(),
      advancedMilliseconds: clock.advancedMilliseconds,
    },
  };
}
