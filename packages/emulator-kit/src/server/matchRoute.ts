/** The path of a route, parsed once. */
interface Pattern {
  readonly fixed: string;
  /** Name of the parameter at this position. */
  readonly parameter?: string;
}

const patternsOfRoutes = new WeakMap<
  readonly unknown[],
  readonly (readonly Pattern[])[]
>();

/**
 * The route of a path, with its parameters, and the methods that this path supports.
 *
 * @public
 */
export function matchRoute<
  Route extends { readonly method: string; readonly path: string },
>(
  routes: readonly Route[],
  options: { readonly method: string; readonly pathname: string },
):
  | { readonly route: Route; readonly parameters: Record<string, string> }
  | { readonly knownMethods: readonly string[] } {
  const segments = options.pathname.replace(/\/+$/, '').split('/').slice(1);
  const words = segments.map(segment => segment.toLowerCase());
  const patterns = patternsOf(routes);
  const knownMethods: string[] = [];
  for (const [index, route] of routes.entries()) {
    const pattern = patterns[index];
    if (
      pattern.length !== segments.length ||
      !pattern.every(
        (part, at) => part.parameter !== undefined || part.fixed === words[at],
      )
    ) {
      continue;
    }
    const parameters = readParameters(pattern, segments);
    if (parameters && route.method === options.method) {
      return { route, parameters };
    }
    if (parameters) {
      knownMethods.push(route.method);
    }
  }
  return { knownMethods };
}

function patternsOf(
  routes: readonly { readonly path: string }[],
): readonly (readonly Pattern[])[] {
  const known = patternsOfRoutes.get(routes);
  if (known) {
    return known;
  }
  const patterns = routes.map(({ path }) =>
    path
      .split('/')
      .slice(1)
      .map(part => ({
        fixed: part.toLowerCase(),
        parameter: /^\{(.+)\}$/.exec(part)?.[1],
      })),
  );
  patternsOfRoutes.set(routes, patterns);
  return patterns;
}

function readParameters(
  pattern: readonly Pattern[],
  segments: readonly string[],
): Record<string, string> | undefined {
  const parameters: Record<string, string> = {};
  for (const [index, { parameter }] of pattern.entries()) {
    if (parameter === undefined) {
      continue;
    }
    const decoded = decode(segments[index]);
    if (!decoded || ['.', '..'].includes(decoded) || decoded.includes('/')) {
      return undefined;
    }
    parameters[parameter] = decoded;
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
