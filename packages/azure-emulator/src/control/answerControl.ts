import { ArmError } from '../arm/ArmError';
import type { Emulation } from '../Emulation';
import type { ArmReply } from '../server/ArmReply';
import { matchRoute } from '../server/matchRoute';
import { controlRoutes } from './controlRoutes';

/**
 * Answers what is below `/_emulator`, for which no token is needed. Throws `ArmError` for every refusal.
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
    ? new ArmError(405, {
        code: 'AzureEmulator.MethodNotAllowed',
        message: `${method} ${url.pathname} is not supported; ${methods} is.`,
        headers: { Allow: methods },
      })
    : new ArmError(404, {
        code: 'AzureEmulator.UnknownPath',
        message: `The emulator has no ${url.pathname}: GET /_emulator names all it has.`,
      });
}
