import type { IncomingHttpHeaders } from 'node:http';
import { matchRoute } from 'emulator-kit';
import { notImplemented } from '../arm/notImplemented';
import { EmulatorError } from '../errors/EmulatorError';
import type { Principal } from '../identity/Principal';
import { refusalOf } from '../faults/refusalOf';
import type { StruckFault } from '../faults/StruckFault';
import { resourceTypes } from '../resources/resourceTypes';
import type { Cloud } from '../state/Cloud';
import { throttleNetworkCall } from '../throttling/throttleNetworkCall';
import { throttleRequest } from '../throttling/throttleRequest';
import type { ArmReply } from './ArmReply';
import { routes } from './routes';
import { unknownType } from './unknownType';

const noPrincipal: Principal = {
  clientId: '',
  clientSecret: '',
  objectId: '',
  assignments: [],
};

/** What ARM has beside resources, below a subscription or a resource group. */
const furtherPaths = [
  'exporttemplate',
  'moveresources',
  'resources',
  'tagnames',
  'validatemoveresources',
];

/**
 * Finds out who asks and what for, and lets the route answer. Throws an `ArmError` for every refusal.
 *
 * @internal
 */
export function answer(options: {
  readonly cloud: Cloud;
  readonly method: string;
  readonly url: URL;
  readonly headers: IncomingHttpHeaders;
  readonly bodyText: string;
  readonly struck: readonly StruckFault[];
  readonly strikeOperation: () => readonly StruckFault[];
  readonly onPrincipal: (principal: Principal) => void;
  readonly onCounted: (headers: Readonly<Record<string, string>>) => void;
}): ArmReply {
  const { cloud, method, url, headers, struck } = options;
  const now = cloud.clock.now();
  cloud.operations.settle(now);
  const match = matchRoute(routes, { method, pathname: url.pathname });
  const isPublic = 'route' in match && match.route.isPublic === true;
  const principal = isPublic
    ? noPrincipal
    : cloud.managementGroups.inherit(
        cloud.tokens.verify(headers.authorization, {
          now,
          isForMetrics: 'route' in match && match.route.isForMetrics === true,
        }),
      );
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
    if (typeName && method === 'POST' && isAction(url.pathname)) {
      throw notImplemented(
        `The emulator has no action '${url.pathname
          .split('/')
          .at(-1)}' of ${typeName}.`,
      );
    }
    const ofArm =
      /^\/subscriptions\/[^/]+(?:\/resourceGroups\/[^/]+)?\/(\w+)(?:\/[^/]+)*$/i.exec(
        url.pathname,
      )?.[1];
    if (
      ofArm &&
      match.knownMethods.length === 0 &&
      furtherPaths.includes(ofArm.toLowerCase())
    ) {
      throw notImplemented(`The emulator has no '${ofArm}' of ARM.`);
    }
    throw match.knownMethods.length > 0
      ? new EmulatorError('MethodNotAllowed', {
          status: 405,
          message: `${method} ${
            url.pathname
          } is not supported; ${match.knownMethods.join(', ')} is.`,
          headers: { Allow: match.knownMethods.join(', ') },
        })
      : new EmulatorError('UnknownPath', {
          status: 404,
          message: `The emulator knows no path ${url.pathname}.`,
        });
  }
  const { route, parameters } = match;
  // Batches of metrics go to a host of their own, not through ARM's buckets.
  const isForArm = !isPublic && route.isForMetrics !== true;
  if (isForArm && isKnown(cloud, parameters.subscriptionId)) {
    throttleRequest(cloud, {
      method,
      subscriptionId: parameters.subscriptionId,
      objectId: principal.objectId,
      now,
      onCounted: options.onCounted,
    });
    throttleNetworkCall(cloud, {
      method,
      pathname: url.pathname,
      bodyText: options.bodyText,
      subscriptionId: parameters.subscriptionId,
      now,
    });
  }
  if (isForArm && isWrite(method) && cloud.operations.isFull) {
    throw new EmulatorError('TooManyOperations', {
      status: 429,
      message:
        'The emulator has 10,000 operations under way and begins no other: let its clock go on, or reset it when faults keep them from ending.',
    });
  }
  const refuse = struck.find(fault => fault.refuse)?.refuse;
  if (refuse) {
    throw refusalOf(refuse, {
      method,
      path: url.pathname,
      objectId: principal.objectId,
      cloud,
    });
  }
  const staleStore = route.isList
    ? struck.find(fault => fault.staleStore)?.staleStore
    : undefined;
  return route.handle({
    cloud: staleStore ? { ...cloud, store: staleStore } : cloud,
    method,
    url,
    headers: struck.some(fault => fault.ignoresPreconditions)
      ? { ...headers, 'if-match': undefined, 'if-none-match': undefined }
      : headers,
    principal,
    parameters,
    bodyText: options.bodyText,
    strikeOperation: options.strikeOperation,
  });
}

/** `{type}/{name}/{action}`, however deep: a word more than a resource has. */
function isAction(pathname: string): boolean {
  const [, ...rest] =
    pathname
      .replace(/\/+$/, '')
      .split(/\/providers\//i)
      .at(-1)
      ?.split('/') ?? [];
  return rest.length >= 3 && rest.length % 2 === 1;
}

function isWrite(method: string): boolean {
  return ['PUT', 'PATCH', 'DELETE'].includes(method);
}

/** Only known subscriptions are counted, so that no client can fill the memory with others. */
function isKnown(cloud: Cloud, subscriptionId: string | undefined): boolean {
  return (
    subscriptionId !== undefined &&
    cloud.settings.subscriptionIds.has(subscriptionId.toLowerCase())
  );
}
