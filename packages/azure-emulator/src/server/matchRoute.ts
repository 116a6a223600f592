import type { Route } from './Route';

/**
 * The route of a path, with its parameters, and the methods that this path knows.
 *
 * @internal
 */
export function matchRoute(
  routes: readonly Route[],
  options: { readonly method: string; readonly pathname: string },
):
  | { readonly route: Route; readonly parameters: Record<string, string> }
  | { readonly knownMethods: readonly string[] } {
  const segments = options.pathname.replace(/\/+$/, '').split('/').slice(1);
  const knownMethods: string[] = [];
  for (const route of routes) {
    const parameters = matchPath(route.path.split('/').slice(1), segments);
    if (parameters && route.method === options.method) {
      return { route, parameters };
    }
    if (parameters) {
      knownMethods.push(route.method);
    }
  }
  return { knownMethods };
}

function matchPath(
  pattern: readonly string[],
  segments: readonly string[],
): Record<string, string> | undefined {
  if (pattern.length !== segments.length) {
    return undefined;
  }
  const parameters: Record<string, string> = {};
  for (const [index, part] of pattern.entries()) {
    const segment = segments[index];
    const name = /^\{(.+)\}$/.exec(part)?.[1];
    if (name) {
      const decoded = decode(segment);
      if (!decoded || ['.', '..'].includes(decoded) || decoded.includes('/')) {
        return undefined;
      }
      parameters[name] = decoded;
    } else if (part.toLowerCase() !== segment.toLowerCase()) {
      return undefined;
    }
  }
  return parameters;
}

function decode(segment: string): string | undefined {
  try {
    return decodeURIComponent(segment);
  } catch {
    return undefined;
  }
}
