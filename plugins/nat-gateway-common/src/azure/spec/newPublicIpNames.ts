/**
 * The names of the public IPs that are made for a gateway.
 *
 * @example
 * ```ts
 * newPublicIpNames('nat-shop-weu', { count: 2 }); // ['pip-shop-weu-1', 'pip-shop-weu-2']
 * ```
 *
 * @internal
 */
export function newPublicIpNames(
  gatewayName: string,
  options: { readonly count: number },
): readonly string[] {
  const stem = gatewayName.replace(/^nat-(?=.)/, '');
  return Array.from(
    { length: options.count },
    (_unused, index) => `pip-${stem}-${index + 1}`,
  );
}
