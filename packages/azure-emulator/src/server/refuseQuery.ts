import { notImplemented } from '../arm/notImplemented';

/**
 * Admits that parameters of a query that would change the answer are not understood, rather than to leave them aside.
 *
 * @internal
 */
export function refuseQuery(
  url: URL,
  options: { readonly keys: readonly string[] },
): void {
  const found = options.keys.find(key => url.searchParams.get(key));
  if (found) {
    throw notImplemented(
      `The emulator does not know ${found}=${String(
        url.searchParams.get(found),
      )} here: leave it out.`,
    );
  }
}
