/**
 * The name of the public IP prefix that is made for a gateway, unless its Spec gives one.
 *
 * @example
 * ```ts
 * newPrefixName('nat-shop-weu'); // 'ippre-shop-weu'
 * ```
 *
 * @internal
 */
export function newPrefixName(gatewayName: string): string {
  return `ippre-${gatewayName.replace(/^nat-(?=.)/, '')}`;
}
