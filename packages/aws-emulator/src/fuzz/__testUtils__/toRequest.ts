import type { Action } from '../../service/Action';
import type { Service } from '../../service/Service';

/**
 * The HTTP request of a call, in the protocol of its service.
 *
 * @internal
 */
export function toRequest(
  service: Service,
  call: { readonly action: Action; readonly input: Record<string, unknown> },
): {
  readonly method: string;
  readonly target: string;
  readonly headers: Record<string, string>;
  readonly body: string;
} {
  const { action, input } = call;
  switch (service.protocol) {
    case 'json':
      return {
        method: 'POST',
        target: '/',
        headers: { 'x-amz-target': `${service.version}.${action.name}` },
        body: JSON.stringify(input),
      };
    case 'rest': {
      const rest = { ...input };
      const target = (action.route?.path ?? '/').replace(
        /\{(\w+)\}/g,
        (_, name: string) => {
          const value = String(rest[name]);
          delete rest[name];
          return encodeURIComponent(Buffer.from(value).toString()) || 'x';
        },
      );
      const method = action.route?.method ?? 'GET';
      const query = new URLSearchParams(flat(rest, 'ec2')).toString();
      return method === 'GET'
        ? {
            method,
            target: query ? `${target}?${query}` : target,
            headers: {},
            body: '',
          }
        : {
            method,
            target,
            headers: {},
            body: typeof rest.Payload === 'string' ? rest.Payload : '{}',
          };
    }
    default:
      return {
        method: 'POST',
        target: '/',
        headers: { 'content-type': 'application/x-www-form-urlencoded' },
        body: new URLSearchParams([
          ['Action', action.name],
          ['Version', service.version],
          ...flat(input, service.protocol),
        ]).toString(),
      };
  }
}

function flat(
  value: unknown,
  protocol: 'ec2' | 'query',
  path = '',
): [string, string][] {
  const at = (name: string) => (path ? `${path}.${name}` : name);
  if (Array.isArray(value)) {
    return value.flatMap((each: unknown, index) =>
      flat(
        each,
        protocol,
        at(protocol === 'ec2' ? `${index + 1}` : `member.${index + 1}`),
      ),
    );
  }
  if (typeof value === 'object' && value !== null) {
    return Object.entries(value).flatMap(([name, each]) =>
      flat(each, protocol, at(name)),
    );
  }
  return value === undefined ? [] : [[path, String(value)]];
}
