import type { Latency } from './Latency';

// Assumed, not recorded: small enough for a demo, long enough that each step of a run can be seen.
const realisticMilliseconds: Readonly<
  Record<string, { readonly write: number; readonly delete: number }>
> = {
  'microsoft.network/publicipaddresses': { write: 1500, delete: 1500 },
  'microsoft.network/publicipprefixes': { write: 2000, delete: 2000 },
  'microsoft.network/natgateways': { write: 4000, delete: 4500 },
  'microsoft.network/virtualnetworks': { write: 2500, delete: 3000 },
  'microsoft.network/virtualnetworks/subnets': { write: 3000, delete: 3000 },
  'microsoft.containerservice/managedclusters': { write: 5000, delete: 5000 },
};

/**
 * How long one write of a type takes; the spread comes from the operation's own id, so a run repeats.
 *
 * @internal
 */
export function operationMilliseconds(
  latency: Latency,
  options: {
    readonly type: string;
    readonly kind: 'write' | 'delete';
    readonly operationId: string;
  },
): number {
  if (latency === 'instant') {
    return 0;
  }
  if (latency !== 'realistic') {
    return latency.operationMilliseconds;
  }
  const base =
    realisticMilliseconds[options.type.toLowerCase()]?.[options.kind] ?? 1000;
  const spread = parseInt(options.operationId.slice(0, 4), 16) / 0xffff;
  return Math.round(base * (0.8 + 0.4 * spread));
}
