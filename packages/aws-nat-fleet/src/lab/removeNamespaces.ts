/** The script that ends what runs in a namespace. */
export const killAll = (namespace: string) =>
  `for p in $(ip netns pids ${namespace} 2>/dev/null); do kill -9 $p 2>/dev/null || true; done`;

/** The script that removes the namespaces of one lab, and what runs in them. */
export function removeNamespaces(prefix: string): string {
  return `for n in $(ip netns list | cut -d' ' -f1 | grep '^${prefix}-'); do ${killAll(
    '$n',
  )}; ip netns delete $n 2>/dev/null || [ ! -e /run/netns/$n ]; done`;
}
