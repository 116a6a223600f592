import {
  clockRoutes,
  faultRoutes,
  faultSchema,
  invalidControl,
  journalRoutes,
  patternSchema,
  readControl,
  type ControlRoute,
  type Json,
} from 'emulator-kit';
import { z } from 'zod/v3';
import type { Emulation } from '../Emulation';
import type { AwsFault } from '../faults/AwsFault';
import type { CallEntry } from '../faults/CallJournal';
import type { Scenario } from '../scenario/Scenario';
import { schemas, type Kind } from '../state/State';

const text = z.union([z.string().min(1), patternSchema]).optional();
const kindSchema = z
  .object({
    kind: z.enum(Object.keys(schemas) as [Kind, ...Kind[]]),
    from: z.coerce.number().int().min(0).default(0),
    limit: z.coerce.number().int().min(1).max(1000).default(1000),
  })
  .strict();
/** Files are not read for a client: it sends its own scenario as an object. */
const loadSchema = z
  .object({
    scenario: z.union([z.enum(['demo', 'empty']), z.record(z.unknown())]),
  })
  .strict();
const principalSchema = z
  .object({
    principal: z.string().min(1),
    sessionName: z.string().optional(),
    context: z.record(z.string()).optional(),
  })
  .strict();

/**
 * Everything below `/_emulator`, for which no signature is needed.
 *
 * @internal
 */
export const controlRoutes: readonly ControlRoute<Emulation>[] = [
  {
    method: 'POST',
    path: '/_emulator/reset',
    summary: 'Restores the start of the scenario; clears faults and journal',
    handle: emulation => {
      emulation.reset();
      return { status: 204 };
    },
  },
  {
    method: 'PUT',
    path: '/_emulator/scenario',
    summary: '{scenario: demo|empty|{…}}',
    handle: (emulation, { json }) => {
      const { scenario } = readControl(loadSchema, json());
      try {
        // Loading the object finds missing fields.
        emulation.load(scenario as 'demo' | Scenario);
      } catch (error) {
        throw invalidControl(error);
      }
      return { status: 204 };
    },
  },
  {
    method: 'POST',
    path: '/_emulator/credentials',
    summary:
      '{principal, sessionName?, context?}: an access key of root, of a user or of a role',
    handle: (emulation, { json }) => {
      const { principal, ...session } = readControl(principalSchema, json());
      try {
        return {
          status: 200,
          body: {
            ...emulation.cloud.clientConfig(
              emulation.callerOf(principal, session),
            ).credentials,
          },
        };
      } catch (error) {
        throw invalidControl(error);
      }
    },
  },
  {
    method: 'GET',
    path: '/_emulator/state',
    summary:
      'Lists the state of ?kind=, with ?from= and ?limit= (1,000 at most)',
    handle: ({ cloud }, { url }) => {
      const { kind, from, limit } = readControl(
        kindSchema,
        Object.fromEntries(url.searchParams),
      );
      return {
        status: 200,
        body: {
          value: [...cloud.state[kind].values()].slice(
            from,
            from + limit,
          ) as unknown as Json,
        },
      };
    },
  },
  ...clockRoutes,
  ...faultRoutes<AwsFault>(
    faultSchema({
      match: { action: text, principal: text, resource: text },
      effect: { throttle: z.boolean().optional() },
    }),
  ),
  ...journalRoutes<CallEntry>({
    summary: 'with ?action= or ?principal= in them',
    filters: {
      action: (entry, wanted) =>
        entry.action.toLowerCase().includes(wanted.toLowerCase()),
      principal: (entry, wanted) => entry.principal.includes(wanted),
    },
  }),
];
