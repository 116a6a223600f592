/**
 * Erlang's loss formula: the part of new connections that finds all ports taken, where as many
 * ports are held on average as `load` says when none is short. It depends on no other property of
 * how long ports are held.
 *
 * @internal
 */
export function erlangB(load: number, ports: number): number {
  if (ports <= 0) return 1;
  if (load === 0) return 0;
  // 1 / B = 1 + N/a + N(N−1)/a² + …; it overflows only where B is below 1e-307.
  let term = 1;
  let inverse = 1;
  for (let port = ports; port > 0 && inverse < Infinity; port--) {
    term *= port / load;
    inverse += term;
    if (port < load && term < inverse * 1e-17) break;
  }
  return 1 / inverse;
}
