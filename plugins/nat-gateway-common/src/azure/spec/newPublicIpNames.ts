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
  },
): readonly string[] {
  const stem = options.name ?? `pip-${gatewayName.replace(/^nat-(?=.)/, '')}`;
  return Array.from(
    { length: options.count },
    (_unused, index) => `${stem}-${index + 1}`,
  );
}
