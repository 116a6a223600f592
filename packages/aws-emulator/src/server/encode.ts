import type { HttpReply, Refusal } from 'emulator-kit';
import type { AwsError } from '../AwsError';
import type { Output } from '../service/Action';
import type { Service } from '../service/Service';

interface Format {
  readonly service: Pick<Service, 'protocol' | 'name' | 'version'>;
  readonly requestId: string;
}
type Headers = HttpReply['headers'];

const contentTypes: Readonly<Record<Service['protocol'], string>> = {
  ec2: 'text/xml;charset=UTF-8',
  query: 'text/xml;charset=UTF-8',
  json: 'application/x-amz-json-1.1',
  rest: 'application/json',
};

/** Encodes an answer in the protocol of its service. A REST answer may have its own `statusCode`, `headers` and `payload`. @internal */
export function encodeOutput(
  output: Output,
  options: Format & { readonly name: string },
): HttpReply {
  const { service, name, requestId } = options;
  if (service.protocol === 'ec2') {
    const body = { [`${name}Response`]: { requestId, ...output } };
    return encode(body, options);
  }
  if (service.protocol === 'query') {
    const ResponseMetadata = { RequestId: requestId };
    const result = { [`${name}Result`]: output, ResponseMetadata };
    return encode({ [`${name}Response`]: result }, options);
  }
  const { statusCode = 200, headers, payload, ...body } = output;
  const reply = encode(body, {
    ...options,
    status: Number(statusCode),
    headers: headers as Headers,
  });
  return payload === undefined ? reply : { ...reply, text: String(payload) };
}

/** Encodes a refusal in the protocol of its service. @internal */
export function encodeError(
  error: Pick<AwsError, 'code' | 'message' | 'status'>,
  options: Format,
): HttpReply {
  const { service, requestId } = options;
  const { code, message, status } = error;
  const Type = status >= 500 ? 'Receiver' : 'Sender';
  const Error = { Code: code, Message: message };
  const bodies: Readonly<Record<Service['protocol'], Output>> = {
    ec2: { Response: { Errors: { Error }, RequestID: requestId } },
    query: {
      ErrorResponse: { Error: { Type, ...Error }, RequestId: requestId },
    },
    json: { __type: code, message },
    rest: { Type, message },
  };
  const headers: Partial<Record<Service['protocol'], Headers>> = {
    json: { 'x-amzn-query-error': `${code};${Type}` },
    rest: { 'x-amzn-ErrorType': code },
  };
  const { [service.protocol]: body } = bodies;
  return encode(body, {
    ...options,
    status,
    headers: headers[service.protocol],
  });
}

/** Formats a refusal of the server frame, which is not an AWS error: JSON with a code that begins with `AwsEmulator.`. @internal */
export function presentRefusal(refusal: Refusal): HttpReply {
  const { rule, message, status, headers } = refusal;
  return {
    status,
    headers: { 'Content-Type': 'application/json', ...headers },
    text: JSON.stringify({ error: { code: `AwsEmulator.${rule}`, message } }),
  };
}

function encode(
  body: Output,
  options: Format & { readonly status?: number; readonly headers?: Headers },
): HttpReply {
  const { service, requestId, status = 200, headers } = options;
  const { protocol, name, version } = service;
  const isJson = protocol === 'json' || protocol === 'rest';
  return {
    status,
    headers: {
      'Content-Type': contentTypes[protocol],
      'x-amzn-RequestId': requestId,
      ...headers,
    },
    text: isJson
      ? JSON.stringify(inSeconds(body))
      : `<?xml version="1.0" encoding="UTF-8"?>\n${writeXml(
          body,
          protocol === 'ec2' ? 'item' : 'member',
        ).replace(
          '>',
          ` xmlns="http://${name}.amazonaws.com/doc/${version}/">`,
        )}`,
  };
}

/** Times are seconds since 1970 in the JSON protocols. */
function inSeconds(value: unknown): unknown {
  if (value instanceof Date) {
    return value.getTime() / 1000;
  }
  if (Array.isArray(value)) {
    return value.map(inSeconds);
  }
  return typeof value === 'object' && value !== null
    ? Object.fromEntries(
        Object.entries(value).map(([name, each]) => [name, inSeconds(each)]),
      )
    : value;
}

const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\r': '&#xD;',
};

/** A value as XML inside an element: a list is a sequence of elements with the given name, dates are ISO 8601, undefined values are left out. */
function writeXml(value: unknown, listItem: 'item' | 'member'): string {
  const element = ([name, each]: readonly [string, unknown]) =>
    `<${name}>${writeXml(each, listItem)}</${name}>`;
  if (Array.isArray(value)) {
    return value.map(each => element([listItem, each])).join('');
  }
  if (typeof value === 'object' && value !== null && !(value instanceof Date)) {
    return Object.entries(value)
      .filter(([, each]) => each !== undefined)
      .map(element)
      .join('');
  }
  return (
    (value instanceof Date ? value.toISOString() : String(value))
      .replace(/[&<>"\r]/g, character => escapes[character])
      // XML 1.0 does not allow these characters, escaped or not.
      .replace(
        /(?![\t\n\r\x7f-\x9f])\p{Cc}|[\ufffe\uffff]|\p{Surrogate}/gu,
        '\ufffd',
      )
  );
}
