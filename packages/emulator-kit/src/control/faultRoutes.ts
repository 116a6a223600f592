import type { z } from 'zod/v3';
import type { FaultSchedule } from '../faults/FaultSchedule';
import type { Json, JsonObject } from '../Json';
import { Refusal } from '../server/Refusal';
import type { ControlRoute } from './ControlRoute';
import { readControl } from './readControl';

interface Faulty<Fault> {
  readonly faults: {
    add(fault: Fault): () => void;
    remove(id: string): boolean;
    clear(): void;
    entries(): readonly {
      readonly id: string;
      readonly fault: Fault;
      readonly matched: number;
      readonly struck: number;
    }[];
  };
}

const path = '/_emulator/faults';

/**
 * Lists, adds and removes faults.
 *
 * @public
 */
export function faultRoutes<Fault extends FaultSchedule>(
  schema: z.ZodType<Fault, z.ZodTypeDef, unknown>,
): readonly ControlRoute<Faulty<Fault>>[] {
  return [
    {
      method: 'GET',
      path,
      summary: 'All faults: {id, fault, matched, struck}',
      handle: emulation => ({
        status: 200,
        body: { value: present(emulation) },
      }),
    },
    {
      method: 'POST',
      path,
      summary: 'Adds a fault',
      handle: (emulation, { json }) => {
        emulation.faults.add(readControl(schema, json()));
        return { status: 201, body: present(emulation).at(-1) };
      },
    },
    {
      method: 'DELETE',
      path,
      summary: 'Removes all faults',
      handle: emulation => {
        emulation.faults.clear();
        return { status: 204 };
      },
    },
    {
      method: 'DELETE',
      path: `${path}/{id}`,
      summary: 'Removes one fault',
      handle: (emulation, { parameters }) => {
        if (!emulation.faults.remove(parameters.id)) {
          throw new Refusal('UnknownFault', {
            status: 404,
            message: `There is no fault '${parameters.id}': GET ${path} lists all.`,
          });
        }
        return { status: 204 };
      },
    },
  ];
}

function present<Fault extends FaultSchedule>({
  faults,
}: Faulty<Fault>): readonly JsonObject[] {
  return faults.entries().map(({ fault, ...entry }) => ({
    ...entry,
    fault: Object.fromEntries(
      Object.entries(fault).map(([name, value]) => [name, asJson(value)]),
    ),
  }));
}

/** As `faultSchema` reads it. */
function asJson(value: unknown): Json {
  if (value instanceof RegExp) {
    return { pattern: value.source, flags: value.flags };
  }
  return value === Infinity ? 'always' : (value as Json);
}
