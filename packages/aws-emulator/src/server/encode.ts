import type { HttpReply } from 'emulator-kit';
import type { AwsError } from '../AwsError';
import type { Output } from '../service/Action';
import type { Service } from '../service/Service';
import { writeXml } from './writeXml';

const namespaces: Readonly<Record<string, string>> = {
  ec2: 'http://ec2.amazonaws.com/doc/2016-11-15/',
  autoscaling: 'http://autoscaling.amazonaws.com/doc/2011-01-01/',
  elasticloadbalancing:
    'http://elasticloadbalancing.amazonaws.com/doc/2015-12-01/',
  sns: 'http://sns.amazonaws.com/doc/2010-03-31/',
  sts: 'https://sts.amazonaws.com/doc/2011-06-15/',
};

/**
 * Encodes an answer in the protocol of its service. A REST answer may have its own `statusCode`, `headers` and `payload`.
 *
 * @internal
 */
export function encodeOutput(
  output: Output,
  options: {
    readonly service: Service;
    readonly name: string;
    readonly requestId: string;
  },
): HttpReply {
  const { service, name, requestId } = options;
  switch (service.protocol) {
    case 'ec2':
      return xml(200, {
        requestId,
        text: element(
          `${name}Response`,
          `<requestId>${requestId}</requestId>${writeXml(output, {
            listItem: 'item',
          })}`,
          service,
        ),
      });
    case 'query':
      return xml(200, {
        requestId,
        text: element(
          `${name}Response`,
          `<${name}Result>${writeXml(output, {
            listItem: 'member',
          })}</${name}Result><ResponseMetadata><RequestId>${requestId}</RequestId></ResponseMetadata>`,
          service,
        ),
      });
    case 'json':
      return {
        status: 200,
        headers: {
          'Content-Type': 'application/x-amz-json-1.1',
          'x-amzn-RequestId': requestId,
        },
        text: toJson(output),
      };
    default: {
      const { statusCode = 200, headers, payload, ...body } = output;
      return {
        status: Number(statusCode),
        headers: {
          'Content-Type': 'application/json',
          'x-amzn-RequestId': requestId,
          ...(headers as Record<string, string> | undefined),
        },
        text: payload === undefined ? toJson(body) : String(payload),
      };
    }
  }
}

/**
 * Encodes a refusal in the protocol of its service.
 *
 * @internal
 */
export function encodeError(
  error: Pick<AwsError, 'code' | 'message' | 'status'>,
  options: {
    readonly service: Pick<Service, 'protocol' | 'name'>;
    readonly requestId: string;
  },
): HttpReply {
  const { service, requestId } = options;
  const { code, message, status } = error;
  const type = status >= 500 ? 'Receiver' : 'Sender';
  switch (service.protocol) {
    case 'ec2':
      return xml(status, {
        requestId,
        text: `<Response>${writeXml(
          { Errors: { Error: { Code: code, Message: message } } },
          { listItem: 'item' },
        )}<RequestID>${requestId}</RequestID></Response>`,
      });
    case 'query':
      return xml(status, {
        requestId,
        text: element(
          'ErrorResponse',
          writeXml(
            {
              Error: { Type: type, Code: code, Message: message },
              RequestId: requestId,
            },
            { listItem: 'member' },
          ),
          service,
        ),
      });
    case 'json':
      return {
        status,
        headers: {
          'Content-Type': 'application/x-amz-json-1.1',
          'x-amzn-RequestId': requestId,
          'x-amzn-query-error': `${code};${type}`,
        },
        text: JSON.stringify({ __type: code, message }),
      };
    default:
      return {
        status,
        headers: {
          'Content-Type': 'application/json',
          'x-amzn-RequestId': requestId,
          'x-amzn-ErrorType': code,
        },
        text: JSON.stringify({ Type: type, message }),
      };
  }
}

function element(
  name: string,
  inside: string,
  service: Pick<Service, 'name'>,
): string {
  return `<${name} xmlns="${
    namespaces[service.name] ?? ''
  }">${inside}</${name}>`;
}

function xml(
  status: number,
  options: { readonly requestId: string; readonly text: string },
): HttpReply {
  return {
    status,
    headers: {
      'Content-Type': 'text/xml;charset=UTF-8',
      'x-amzn-RequestId': options.requestId,
    },
    text: `<?xml version="1.0" encoding="UTF-8"?>\n${options.text}`,
  };
}

/** Times are seconds since 1970 in the JSON protocols. */
function toJson(value: Output): string {
  const convert = (each: unknown): unknown => {
    if (each instanceof Date) {
      return each.getTime() / 1000;
    }
    if (Array.isArray(each)) {
      return each.map(convert);
    }
    if (typeof each === 'object' && each !== null) {
      return Object.fromEntries(
        Object.entries(each).map(([name, inner]) => [name, convert(inner)]),
      );
    }
    return each;
  };
  return JSON.stringify(convert(value));
}
