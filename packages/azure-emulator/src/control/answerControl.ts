import type { Emulation } from '../Emulation';
import { EmulatorError } from '../errors/EmulatorError';
import type { ArmReply } from '../server/ArmReply';
import { matchRoute } from '../server/matchRoute';
import { controlRoutes } from './controlRoutes';

/**
 * Answers what is below `/_emulator`, for which no token is needed. Throws an `EmulatorError` for every refusal.
 *
 * @internal
 */
export function answerControl(
  emulation: Emulation,
  request: {
    readonly method: string;
    readonly url: URL;
    readonly bodyText: string;
  },
): ArmReply {
  const { method, url, bodyText } = request;
  const match = matchRoute(controlRoutes, { method, pathname: url.pathname });
  if ('route' in match) {
    const { route, parameters } = match;
    return route.handle(emulation, { url, bodyText, parameters });
  }
  const methods = match.knownMethods.join(', ');
  throw methods
    ? new EmulatorError('MethodNotAllowed', {
        status: 405,
        message: `${method} ${url.pathname} is not supported; ${methods} is.`,
        headers: { Allow: methods },
      })
    : new EmulatorError('UnknownPath', {
        status: 404,
        message: `The emulator has no ${url.pathname}: GET /_emulator names all it has.`,
      });
}
