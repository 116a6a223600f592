import type { z } from 'zod/v3';
import { checkedControl } from './checkedControl';
import type { ControlReply, ControlRoute } from './ControlRoute';
import { readControl } from './readControl';

/**
 * Begins again: with the same scenario or with another one.
 *
 * Anyone who can reach the port may call these, so they read no files: a client sends its own scenario as an object.
 *
 * @public
 */
export function scenarioRoutes<
  Emulation extends { reset(): void },
  Schema extends z.ZodTypeAny,
>(options: {
  /** The body that names a scenario. */
  readonly schema: Schema;
  /** Describes this body. */
  readonly summary: string;
  /** Loads a scenario; one with a mistake changes nothing. */
  readonly load: (emulation: Emulation, wanted: z.output<Schema>) => void;
  readonly answer: (emulation: Emulation) => ControlReply;
}): readonly ControlRoute<Emulation>[] {
  const { schema, summary, load, answer } = options;
  return [
    {
      method: 'POST',
      path: '/_emulator/reset',
      summary: 'Restores the start of the scenario; clears faults and journal',
      handle: emulation => {
        emulation.reset();
        return answer(emulation);
      },
    },
    {
      method: 'PUT',
      path: '/_emulator/scenario',
      summary,
      handle: (emulation, { json }) => {
        const wanted = readControl(schema, json());
        checkedControl(() => load(emulation, wanted));
        return answer(emulation);
      },
    },
  ];
}
