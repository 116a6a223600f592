/**
 * The name of the public IP prefix that is made for a gateway, unless its Spec gives one.
 *
 * @example
 * ```ts
 * newPrefixName('nat-shop-weu'); // 'ippre-shop-weu'
 * newPrefixName('nat-shop-weu', { ipVersion: 'IPv6' }); // 'ippre-shop-weu-v6'
 * ```
 *
 * @internal
 */
export function newPrefixName(
  gatewayName: string,
  options?: { readonly ipVersion?: 'IPv4' | 'IPv6' },
): string {
  const version = options?.ipVersion === 'IPv6' ? '-v6' : '';
  return `ippre-${gatewayName.replace(/^nat-(?=.)/, '')}${version}`;
}
