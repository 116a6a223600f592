import { z } from 'zod/v3';
import type { Emulation } from '../Emulation';
import type { ArmReply } from '../server/ArmReply';
import { readJsonBody } from '../server/readJsonBody';
import type { ControlRoute } from './ControlRoute';
import { invalidControl } from './invalidControl';
import { readControl } from './readControl';

const advanceSchema = z
  .object({ advanceMilliseconds: z.number().min(0) })
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
      try {
        emulation.clock.advance({ milliseconds: advanceMilliseconds });
      } catch (error) {
        throw invalidControl(error);
      }
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
