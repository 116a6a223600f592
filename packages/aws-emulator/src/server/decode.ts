import { matchRoute } from 'emulator-kit';
import type { z } from 'zod/v3';
import { AwsError, demand } from '../AwsError';
import type { Action } from '../service/Action';
import type { Service } from '../service/Service';
import { parseObject } from './parseJson';

/** A request with its body, before it is understood. @internal */
export interface HttpCall {
  readonly method: string;
  /** As it was sent, with the query. */
  readonly target: string;
  readonly headers: Readonly<
    Record<string, string | readonly string[] | undefined>
  >;
  readonly body: Buffer;
}

/** The parameters that Lambda's Invoke takes from headers. */
const headerInput = {
  'x-amz-invocation-type': 'InvocationType',
  'x-amz-log-type': 'LogType',
  'x-amz-client-context': 'ClientContext',
};

/** A request as its service reads it: the action, if the service has it, and its parameters. @internal */
export interface Decoded {
  readonly name: string;
  readonly action?: Action;
  readonly input: Readonly<Record<string, unknown>>;
}

/** Decodes a request. Throws an `AwsError` in the service's codes. @internal */
export function decode(call: HttpCall, service: Service): Decoded {
  const { protocol, actions, version, errors } = service;
  const body = call.body.toString();
  if (protocol === 'rest') {
    return decodeRest(call, service);
  }
  if (protocol === 'json') {
    const target = String(call.headers['x-amz-target'] ?? '');
    const [prefix, name = 'Unknown'] = target.split('.');
    const known = prefix === version ? actions : [];
    return {
      name,
      input: readJson(body, 'SerializationException'),
      action: known.find(each => each.name === name),
    };
  }
  const parameters = parseQuery(body, errors.unknownParameter);
  const { Action: name, Version: wanted, ...input } = parameters;
  demand(
    typeof name === 'string' && name !== '',
    'MissingAction: The request is missing an action or a required parameter.',
  );
  demand(
    wanted === version,
    `${
      protocol === 'ec2' ? 'NoSuchVersion' : 'InvalidAction'
    }: Could not find operation ${name} for version ${String(wanted)}`,
  );
  return { name, input, action: actions.find(each => each.name === name) };
}

function decodeRest(call: HttpCall, { actions }: Service): Decoded {
  const [pathname, query = ''] = call.target.split(/\?([^]*)/);
  const routes = actions.flatMap(action =>
    action.route ? [{ ...action.route, action }] : [],
  );
  const match = matchRoute(routes, { method: call.method, pathname });
  if (!('route' in match)) {
    return { name: 'Unknown', input: {} };
  }
  const { action } = match.route;
  const given = Object.entries(headerInput)
    .filter(([header]) => call.headers[header] !== undefined)
    .map(([header, name]) => [name, call.headers[header]]);
  const body = call.body.toString();
  return {
    name: action.name,
    action,
    input: {
      ...Object.fromEntries(new URLSearchParams(query)),
      ...Object.fromEntries(given),
      ...('Payload' in action.input.shape
        ? { Payload: body }
        : readJson(body, 'InvalidRequestContentException')),
      ...match.parameters,
    },
  };
}

function readJson(body: string, code: string): Record<string, unknown> {
  const value = parseObject(body || '{}');
  demand(value, `${code}: The body is not a JSON object.`);
  return value;
}

type Node = Map<string, Node | string>;

const deepest = 12;

/** The parameters of a query protocol as a structure: `Filter.1.Value.2=x` is the second value of the first filter. `member` and `entry` stand for lists. */
function parseQuery(body: string, refusal: string): Record<string, unknown> {
  const root: Node = new Map();
  for (const [name, value] of new URLSearchParams(body)) {
    const path = name.split('.').filter(part => !/^(member|entry)$/.test(part));
    const last = path.pop() ?? '';
    let at = root;
    for (const part of path) {
      const next: Node | string = at.get(part) ?? new Map();
      demand(
        typeof next !== 'string' && part !== '' && path.length < deepest,
        `${refusal}: The parameter ${name} is not recognized`,
      );
      at.set(part, next);
      at = next;
    }
    demand(
      !at.has(last) && last !== '',
      `${refusal}: The parameter ${name} is not valid, or given twice`,
    );
    at.set(last, value);
  }
  return Object.fromEntries(
    [...root].map(([name, value]) => [name, structured(value)]),
  );
}

function structured(value: Node | string): unknown {
  if (typeof value === 'string') {
    return value;
  }
  const entries = [...value].map(
    ([name, each]) => [name, structured(each)] as const,
  );
  return entries.every(([name]) => /^\d{1,9}$/.test(name))
    ? entries.sort(([a], [b]) => Number(a) - Number(b)).map(([, each]) => each)
    : Object.fromEntries(entries);
}

/** Validates the parameters of an action. Throws the service's own error for the first one that is missing, unknown or wrong. @internal */
export function parseInput(
  schema: z.ZodTypeAny,
  options: { readonly input: unknown; readonly service: Service },
): unknown {
  const { errors } = options.service;
  const { success, data, error } = schema.safeParse(options.input);
  if (success) {
    return data as unknown;
  }
  const [issue] = error.issues;
  const isUnknown = issue.code === 'unrecognized_keys';
  const name = [...issue.path, ...(isUnknown ? issue.keys.slice(0, 1) : [])]
    .map(part => (typeof part === 'number' ? part + 1 : part))
    .join('.');
  demand(
    !isUnknown,
    `${errors.unknownParameter}: The parameter ${name} is not recognized`,
  );
  demand(
    issue.code !== 'invalid_type' || issue.received !== 'undefined',
    `${errors.missingParameter}: The request must contain the parameter ${name}`,
  );
  throw new AwsError(
    `${errors.invalidValue}: Value for parameter ${name} is invalid: ${issue.message}`,
  );
}
