/**
 * The names of the public IPs that are made for a gateway.
 *
 * @example
 * ```ts
 * newPublicIpNames('nat-shop-weu', { count: 2 }); // ['pip-shop-weu-1', 'pip-shop-weu-2']
 * ```
 *
 * @public
 */
export function newPublicIpNames(
  gatewayName: string,
  options: {
    readonly count: number;
    /** What they begin with; absent: derived from the name of the gateway. */
    readonly name?: string;
    /** Absent: IPv4. */
    readonly ipVersion?: 'IPv4' | 'IPv6';
  },
): readonly string[] {
  const version = options.ipVersion === 'IPv6' ? '-v6' : '';
  const stem =
    options.name ?? `pip-${gatewayName.replace(/^nat-(?=.)/, '')}${version}`;
  return Array.from(
    { length: options.count },
    (_unused, index) => `${stem}-${index + 1}`,
  );
}
