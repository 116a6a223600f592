import type { JsonObject } from '../arm/JsonObject';
import type { Emulation } from '../Emulation';
import { EmulatorError } from '../errors/EmulatorError';
import { readJsonBody } from '../server/readJsonBody';
import type { ControlRoute } from './ControlRoute';
import { faultSchema } from './faultSchema';
import { readControl } from './readControl';

const path = '/_emulator/faults';

/**
 * Faults: listed, added, taken away.
 *
 * @internal
 */
export const faultRoutes: readonly ControlRoute[] = [
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
    handle: (emulation, { bodyText }) => {
      emulation.faults.add(readControl(faultSchema, readJsonBody(bodyText)));
      return { status: 201, body: present(emulation).at(-1) };
    },
  },
  {
    method: 'DELETE',
    path,
    summary: 'Takes all faults away',
    handle: emulation => {
      emulation.faults.clear();
      return { status: 204 };
    },
  },
  {
    method: 'DELETE',
    path: `${path}/{id}`,
    summary: 'Takes one fault away',
    handle: (emulation, { parameters }) => {
      if (!emulation.faults.remove(parameters.id)) {
        throw new EmulatorError('UnknownFault', {
          status: 404,
          message: `There is no fault '${parameters.id}': GET ${path} names all.`,
        });
      }
      return { status: 204 };
    },
  },
];

function present({ faults }: Emulation): readonly JsonObject[] {
  return faults.entries().map(({ id, fault, matched, struck }) => ({
    id,
    matched,
    struck,
    fault: {
      ...fault,
      path:
        fault.path instanceof RegExp
          ? { pattern: fault.path.source, flags: fault.path.flags }
          : fault.path,
      times: fault.times === Infinity ? 'always' : fault.times,
      operationFails: fault.operationFails && { ...fault.operationFails },
    },
  }));
}
