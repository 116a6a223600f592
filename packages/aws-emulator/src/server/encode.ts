import type { HttpReply } from 'emulator-kit';
import type { AwsError } from '../AwsError';
import type { Output } from '../service/Action';
import type { Service } from '../service/Service';
import { writeXml } from './writeXml';

type Format = Pick<Service, 'protocol' | 'name' | 'version'>;

/** Encodes an answer in the protocol of its service. A REST answer may have its own `statusCode`, `headers` and `payload`. @internal */
export function encodeOutput(
  output: Output,
  options: {
    readonly service: Format;
    readonly name: string;
    readonly requestId: string;
  },
): HttpReply {
  const { service, name, requestId } = options;
  const root = `${name}Response`;
  switch (service.protocol) {
    case 'ec2':
      return xml({ [root]: { requestId, ...output } }, options);
    case 'query': {
      const ResponseMetadata = { RequestId: requestId };
      const result = { [`${name}Result`]: output, ResponseMetadata };
      return xml({ [root]: result }, options);
    }
    default: {
      const { statusCode = 200, headers, payload, ...body } = output;
      const reply = json(body, options);
      return {
        status: Number(statusCode),
        headers: { ...reply.headers, ...(headers as HttpReply['headers']) },
        text: payload === undefined ? reply.text : String(payload),
      };
    }
  }
}

/** Encodes a refusal in the protocol of its service. @internal */
export function encodeError(
  error: Pick<AwsError, 'code' | 'message' | 'status'>,
  options: { readonly service: Format; readonly requestId: string },
): HttpReply {
  const { service, requestId } = options;
  const { code, message, status } = error;
  const Type = status >= 500 ? 'Receiver' : 'Sender';
  const Error = { Code: code, Message: message };
  switch (service.protocol) {
    case 'ec2': {
      const body = { Errors: { Error }, RequestID: requestId };
      return xml({ Response: body }, { ...options, status });
    }
    case 'query': {
      const body = { Error: { Type, ...Error }, RequestId: requestId };
      return xml({ ErrorResponse: body }, { ...options, status });
    }
    case 'json':
      return json(
        { __type: code, message },
        {
          ...options,
          status,
          headers: { 'x-amzn-query-error': `${code};${Type}` },
        },
      );
    default:
      return json(
        { Type, message },
        { ...options, status, headers: { 'x-amzn-ErrorType': code } },
      );
  }
}

interface ReplyOptions {
  readonly service: Format;
  readonly requestId: string;
  readonly status?: number;
  readonly headers?: HttpReply['headers'];
}

function xml(document: Output, options: ReplyOptions): HttpReply {
  const { service, requestId, status = 200 } = options;
  const { name, version } = service;
  const text = writeXml(document, {
    listItem: service.protocol === 'ec2' ? 'item' : 'member',
  }).replace('>', ` xmlns="http://${name}.amazonaws.com/doc/${version}/">`);
  return {
    status,
    headers: {
      'Content-Type': 'text/xml;charset=UTF-8',
      'x-amzn-RequestId': requestId,
    },
    text: `<?xml version="1.0" encoding="UTF-8"?>\n${text}`,
  };
}

function json(body: Output, options: ReplyOptions): HttpReply {
  const { service, requestId, status = 200, headers } = options;
  return {
    status,
    headers: {
      'Content-Type':
        service.protocol === 'json'
          ? 'application/x-amz-json-1.1'
          : 'application/json',
      'x-amzn-RequestId': requestId,
      ...headers,
    },
    text: JSON.stringify(inSeconds(body)),
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
  if (typeof value === 'object' && value !== null) {
    return Object.fromEntries(
      Object.entries(value).map(([name, each]) => [name, inSeconds(each)]),
    );
  }
  return value;
}
