import { z } from 'zod/v3';
import type { Emulation } from '../Emulation';
import type { ArmReply } from '../server/ArmReply';
import { readJsonBody } from '../server/readJsonBody';
import type { ControlRoute } from './ControlRoute';
import { readControl } from './readControl';

/** A century: what is later than `Date` can hold is no time. */
const mostMilliseconds = 100 * 366 * 86_400_000;
const advanceSchema = z
  .object({ advanceMilliseconds: z.number().min(0).max(mostMilliseconds) })
  .strict();

/**
 * The emulator's time, which can only be moved forward.
 *
 * @internal
 */
export const clockRoutes: readonly ControlRoute[] = [
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
    handle: (emulation, { bodyText }) => {
      const { advanceMilliseconds } = readControl(
        advanceSchema,
        readJsonBody(bodyText),
      );
      emulation.clock.advance({ milliseconds: advanceMilliseconds });
      return answer(emulation);
    },
  },
];

function answer({ clock }: Emulation): ArmReply {
  return {
    status: 200,
    body: {
      now: clock.now().toISOString(),
      advancedMilliseconds: clock.advancedMilliseconds,
    },
  };
}
