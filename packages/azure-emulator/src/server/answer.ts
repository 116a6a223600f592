import type { IncomingHttpHeaders } from 'node:http';
import { ArmError } from '../arm/ArmError';
import type { Principal } from '../identity/Principal';
import type { OperationError } from '../operations/OperationError';
import { resourceTypes } from '../resources/resourceTypes';
import type { Cloud } from '../state/Cloud';
import type { ArmReply } from './ArmReply';
import { matchRoute } from './matchRoute';
import { routes } from './routes';
import { unknownType } from './unknownType';

const nobody: Principal = {
  clientId: '',
  clientSecret: '',
  objectId: '',
  assignments: [],
};

/**
 * Finds out who asks and what for, and lets the route answer. Throws `ArmError` for every refusal.
 *
 * @internal
 */
export function answer(options: {
  readonly cloud: Cloud;
  readonly method: string;
  readonly url: URL;
  readonly headers: IncomingHttpHeaders;
  readonly bodyText: string;
  readonly operationFails?: OperationError;
  readonly onPrincipal: (principal: Principal) => void;
}): ArmReply {
  const { cloud, method, url, headers } = options;
  const now = cloud.clock.now();
  cloud.operations.settle(now);
  const match = matchRoute(routes, { method, pathname: url.pathname });
  const isPublic = 'route' in match && match.route.isPublic === true;
  const principal = isPublic
    ? nobody
    : cloud.tokens.verify(headers.authorization, { now });
  if (!isPublic) {
    options.onPrincipal(principal);
  }
  if (!('route' in match)) {
    const typeName = /\/providers\/([^/]+\/[^/]+)[^]*$/i.exec(
      url.pathname,
    )?.[1];
    if (
      typeName &&
      !resourceTypes.has(typeName.toLowerCase()) &&
      match.knownMethods.length === 0
    ) {
      throw unknownType(typeName);
    }
    throw match.knownMethods.length > 0
      ? new ArmError(405, {
          code: 'AzureEmulator.MethodNotAllowed',
          message: `${method} ${
            url.pathname
          } is not supported; ${match.knownMethods.join(', ')} is.`,
          headers: { Allow: match.knownMethods.join(', ') },
        })
      : new ArmError(404, {
          code: 'AzureEmulator.UnknownPath',
          message: `The emulator knows no path ${url.pathname}.`,
        });
  }
  return match.route.handle({
    cloud,
    method,
    url,
    headers,
    principal,
    parameters: match.parameters,
    bodyText: options.bodyText,
    operationFails: options.operationFails,
  });
}
