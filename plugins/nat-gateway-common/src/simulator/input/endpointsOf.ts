import type { SimulatedDestination } from './SimulatedDestination';

/**
 * The endpoints that destinations name, each once, in the order in which they are named.
 *
 * @internal
 */
export function endpointsOf(
  destinations: readonly SimulatedDestination[],
): readonly { readonly name: string; readonly protocol: 'TCP' | 'UDP' }[] {
  const endpoints = new Map(
    destinations.map(({ name, protocol = 'TCP' }) => [
      `${protocol} ${name}`,
      { name, protocol },
    ]),
  );
  return [...endpoints.values()];
}
