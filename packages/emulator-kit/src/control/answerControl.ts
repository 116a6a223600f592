import { matchRoute } from '../server/matchRoute';
import { Refusal } from '../server/Refusal';
import type { JsonObject } from '../Json';
import type { ControlReply, ControlRoute } from './ControlRoute';

/**
 * Answers requests below `/_emulator`; `GET /_emulator` lists the endpoints. Throws a `Refusal`.
 *
 * @public
 */
export function answerControl<Emulation>(
  emulation: Emulation,
  request: {
    readonly routes: readonly ControlRoute<Emulation>[];
    readonly method: string;
    readonly url: URL;
    readonly json: () => JsonObject;
  },
): ControlReply {
  const { routes, method, url, json } = request;
  if (method === 'GET' && /^\/_emulator\/*$/.test(url.pathname)) {
    return {
      status: 200,
      body: {
        endpoints: routes.map(({ handle, ...route }) => route),
      },
    };
  }
  const match = matchRoute(routes, { method, pathname: url.pathname });
  if ('route' in match) {
    const { route, parameters } = match;
    return route.handle(emulation, { url, json, parameters });
  }
  const methods = match.knownMethods.join(', ');
  throw methods
    ? new Refusal('MethodNotAllowed', {
        status: 405,
        message: `${method} ${url.pathname} is not supported; use ${methods}.`,
        headers: { Allow: methods },
      })
    : new Refusal('UnknownPath', {
        status: 404,
        message: `The emulator has no endpoint ${url.pathname}: GET /_emulator lists all endpoints.`,
      });
}
