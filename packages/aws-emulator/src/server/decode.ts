import { gunzipSync } from 'node:zlib';
import { matchRoute } from 'emulator-kit';
import { AwsError } from '../AwsError';
import type { Action } from '../service/Action';
import type { Service } from '../service/Service';
import type { HttpCall } from './HttpCall';
import { parseQuery } from './parseQuery';

const bodyLimitBytes = 6 * 1024 * 1024;

/**
 * Decodes a request: the action, if the service has it, and its parameters. Throws an `AwsError` in the service's codes.
 *
 * @internal
 */
export function decode(
  call: HttpCall,
  service: Service,
): {
  readonly name: string;
  readonly action?: Action;
  readonly input: Record<string, unknown>;
} {
  const { protocol, actions } = service;
  const body = textOf(call, service);
  if (protocol === 'rest') {
    return decodeRest(call, { service, body });
  }
  if (protocol === 'json') {
    const [prefix, name = ''] = String(
      call.headers['x-amz-target'] ?? '',
    ).split('.');
    return {
      name: name || 'Unknown',
      action:
        prefix === service.version
          ? actions.find(each => each.name === name)
          : undefined,
      input: readJson(body || '{}', service),
    };
  }
  let parameters: Record<string, unknown>;
  try {
    const query = call.target.split(/\?([^]*)/)[1] ?? '';
    parameters = parseQuery(call.method === 'GET' ? query : body);
  } catch (error) {
    const [code, status] = service.errors.unknownParameter;
    throw new AwsError(
      code,
      error instanceof Error ? error.message : String(error),
      { status },
    );
  }
  const { Action: name, Version: version, ...input } = parameters;
  if (typeof name !== 'string' || name === '') {
    throw new AwsError(
      protocol === 'ec2' ? 'MissingAction' : 'MissingAction',
      'The request is missing an action or a required parameter.',
    );
  }
  if (version !== service.version) {
    throw new AwsError(
      protocol === 'ec2' ? 'NoSuchVersion' : 'InvalidAction',
      `Could not find operation ${name} for version ${String(
        version ?? 'NO_VERSION_SPECIFIED',
      )}`,
    );
  }
  return { name, action: actions.find(each => each.name === name), input };
}

function decodeRest(
  call: HttpCall,
  options: { readonly service: Service; readonly body: string },
): ReturnType<typeof decode> {
  const { service, body } = options;
  const [path, query = ''] = call.target.split(/\?([^]*)/);
  const routes = service.actions.flatMap(action =>
    action.route ? [{ ...action.route, action }] : [],
  );
  const match = matchRoute(routes, { method: call.method, pathname: path });
  if (!('route' in match)) {
    return { name: 'Unknown', input: {} };
  }
  const { action } = match.route;
  return {
    name: action.name,
    action,
    input: {
      ...Object.fromEntries(new URLSearchParams(query)),
      ...headerInput(call),
      ...(action.name === 'Invoke'
        ? { Payload: body }
        : readJson(body || '{}', service)),
      ...match.parameters,
    },
  };
}

/** Parameters that Lambda's Invoke takes from headers. */
function headerInput({ headers }: HttpCall): Record<string, unknown> {
  const names = {
    'x-amz-invocation-type': 'InvocationType',
    'x-amz-log-type': 'LogType',
    'x-amz-client-context': 'ClientContext',
  };
  return Object.fromEntries(
    Object.entries(names).flatMap(([header, name]) =>
      headers[header] === undefined ? [] : [[name, headers[header]]],
    ),
  );
}

function textOf(call: HttpCall, service: Service): string {
  if (call.headers['content-encoding'] !== 'gzip') {
    return call.body.toString('utf8');
  }
  try {
    return gunzipSync(call.body, { maxOutputLength: bodyLimitBytes }).toString(
      'utf8',
    );
  } catch {
    throw malformed(
      service,
      'The body is not gzip, although its Content-Encoding is gzip.',
    );
  }
}

function readJson(body: string, service: Service): Record<string, unknown> {
  let value: unknown;
  try {
    value = JSON.parse(body);
  } catch {
    throw malformed(service, 'The body is not JSON.');
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw malformed(service, 'The body is not a JSON object.');
  }
  return value as Record<string, unknown>;
}

function malformed(service: Service, message: string): AwsError {
  return service.protocol === 'rest'
    ? new AwsError('InvalidRequestContentException', message)
    : new AwsError('SerializationException', message);
}
