import { matchRoute } from 'emulator-kit';
import { AwsError } from '../AwsError';
import type { Action } from '../service/Action';
import type { Service } from '../service/Service';
import type { HttpCall } from './HttpCall';
import { parseObject } from './parseJson';
import { parseQuery } from './parseQuery';

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
  switch (service.protocol) {
    case 'rest':
      return decodeRest(call, service);
    case 'json':
      return decodeJson(call, service);
    default:
      return decodeQuery(call, service);
  }
}

function decodeJson(call: HttpCall, { actions, version }: Service): Decoded {
  const target = String(call.headers['x-amz-target'] ?? '');
  const [prefix, name = 'Unknown'] = target.split('.');
  const input = readJson(call.body.toString(), 'SerializationException');
  return {
    name,
    input,
    action: actions.find(each => prefix === version && each.name === name),
  };
}

function decodeQuery(call: HttpCall, service: Service): Decoded {
  const { protocol, actions, errors } = service;
  let parameters: Record<string, unknown>;
  try {
    parameters = parseQuery(call.body.toString());
  } catch (error) {
    throw AwsError.of(
      errors.unknownParameter,
      error instanceof Error ? error.message : String(error),
    );
  }
  const { Action: name, Version: version, ...input } = parameters;
  if (typeof name !== 'string' || name === '') {
    throw new AwsError(
      'MissingAction',
      'The request is missing an action or a required parameter.',
    );
  }
  if (version !== service.version) {
    throw new AwsError(
      protocol === 'ec2' ? 'NoSuchVersion' : 'InvalidAction',
      `Could not find operation ${name} for version ${String(version)}`,
    );
  }
  return { name, input, action: actions.find(each => each.name === name) };
}

function decodeRest(call: HttpCall, service: Service): Decoded {
  const [pathname, query = ''] = call.target.split(/\?([^]*)/);
  const routes = service.actions.flatMap(action =>
    action.route ? [{ ...action.route, action }] : [],
  );
  const match = matchRoute(routes, { method: call.method, pathname });
  if (!('route' in match)) {
    return { name: 'Unknown', input: {} };
  }
  const { action } = match.route;
  const given = Object.entries(headerInput).flatMap(([header, name]) =>
    call.headers[header] === undefined ? [] : [[name, call.headers[header]]],
  );
  const body =
    'Payload' in action.input.shape
      ? { Payload: call.body.toString() }
      : readJson(call.body.toString(), 'InvalidRequestContentException');
  return {
    name: action.name,
    action,
    input: {
      ...Object.fromEntries(new URLSearchParams(query)),
      ...Object.fromEntries(given),
      ...body,
      ...match.parameters,
    },
  };
}

function readJson(body: string, code: string): Record<string, unknown> {
  const value = parseObject(body || '{}');
  if (!value) {
    throw new AwsError(code, 'The body is not a JSON object.');
  }
  return value;
}
