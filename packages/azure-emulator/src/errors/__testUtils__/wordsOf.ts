/**
 * A pattern for a quoted message: `{…}` and `…` stand for anything, and so does a number of seconds; the provider of a metric is ours.
 *
 * @internal
 */
export function wordsOf(message: string): RegExp {
  const pattern = message
    .replace('Microsoft.Compute', 'Microsoft.Network')
    .replace('virtualMachines', 'natGateways')
    .split(/(\{[^{}"]*\}|…|https:\/\/management\.azure\.com|'\d+' seconds)/)
    .map((part, index) => {
      if (index % 2 === 0) {
        return part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
      }
      return part.endsWith('seconds') ? "'\\d+' seconds" : '.*';
    })
    .join('');
  return new RegExp(`^${pattern}$`);
}
