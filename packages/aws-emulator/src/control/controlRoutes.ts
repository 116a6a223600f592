import {
  answerControl,
  BodyTooLarge,
  checkedControl,
  clockRoutes,
  type ControlRoute,
  faultRoutes,
  faultSchema,
  type HttpReply,
  invalidControl,
  journalRoutes,
  type Json,
  type JsonObject,
  patternSchema,
  readControl,
  Refusal,
  scenarioRoutes,
} from 'emulator-kit';
import { z } from 'zod/v3';
import type { AwsEmulator } from '../AwsEmulator';
import type { AwsFault, CallEntry } from '../faults/AwsFaults';
import type { Scenario } from '../scenario/Scenario';
import type { HttpCall } from '../server/decode';
import { presentRefusal } from '../server/encode';
import { parseObject } from '../server/parseJson';
import { object } from '../service/fields';
import { type Kind, schemas } from '../state/State';

const text = z.union([z.string().min(1), patternSchema]).optional();
const kindSchema = object({
  kind: z.enum(Object.keys(schemas) as [Kind, ...Kind[]]),
  from: z.coerce.number().int().min(0).default(0),
  limit: z.coerce.number().int().min(1).max(1000).default(1000),
});
const loadSchema = object({
  scenario: z.union([z.enum(['demo', 'empty']), z.record(z.unknown())]),
});
const principalSchema = object({
  principal: z.string().min(1),
  sessionName: z.string().optional(),
  context: z.record(z.string()).optional(),
});

/** Everything below `/_emulator`, for which no signature is needed. */
const controlRoutes: readonly ControlRoute<AwsEmulator>[] = [
  ...scenarioRoutes<AwsEmulator, typeof loadSchema>({
    schema: loadSchema,
    summary: '{scenario: demo|empty|{…}}',
    // Loading the object finds missing fields.
    load: (emulator, { scenario }) =>
      emulator.load(scenario as 'demo' | Scenario),
    answer: () => ({ status: 204 }),
  }),
  {
    method: 'POST',
    path: '/_emulator/credentials',
    summary:
      '{principal, sessionName?, context?}: an access key of root or of a role',
    handle: (emulator, { json }) => {
      const { principal, ...session } = readControl(principalSchema, json());
      const { credentials } = checkedControl(() =>
        emulator.clientConfig(principal, session),
      );
      return { status: 200, body: { ...credentials } };
    },
  },
  {
    method: 'GET',
    path: '/_emulator/state',
    summary:
      'Lists the state of ?kind=, with ?from= and ?limit= (1,000 at most)',
    handle: ({ cloud }, { url }) => {
      const query = Object.fromEntries(url.searchParams);
      const { kind, from, limit } = readControl(kindSchema, query);
      const items: readonly unknown[] = [...cloud.state[kind].values()];
      return {
        status: 200,
        body: { value: items.slice(from, from + limit) as Json },
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

/** Answers a control request, and waits until what it started has ended. @internal */
export async function answerSteering(
  emulator: AwsEmulator,
  /** `mistake` is why the body could not be read. */
  request: HttpCall & { readonly mistake: unknown },
): Promise<HttpReply> {
  const { method, target, body, mistake } = request;
  const nowhere = 'http://127.0.0.1/_emulator/unknown';
  try {
    if (mistake instanceof BodyTooLarge) {
      const { message } = mistake;
      throw new Refusal('BodyTooLarge', { status: 413, message });
    }
    const reply = answerControl(emulator, {
      routes: controlRoutes,
      method,
      url: URL.parse(target, nowhere) ?? new URL(nowhere),
      json: () => {
        const value = parseObject(body.toString());
        if (!value) {
          throw invalidControl('The body must be a JSON object.');
        }
        return value as JsonObject;
      },
    });
    await emulator.settle();
    return {
      status: reply.status,
      headers: { 'Content-Type': 'application/json', ...reply.headers },
      text: reply.body === undefined ? '' : JSON.stringify(reply.body),
    };
  } catch (error) {
    const message = `The emulator has a mistake: ${String(error)}`;
    return presentRefusal(
      error instanceof Refusal
        ? error
        : new Refusal('InternalError', { status: 500, message }),
    );
  }
}
