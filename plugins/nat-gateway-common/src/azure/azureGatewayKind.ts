/**
 * The kind of an Azure NAT gateway of a SKU, also of one that this version does not know.
 *
 * @example
 * ```ts
 * azureGatewayKind('StandardV2'); // 'azureStandardV2'
 * ```
 *
 * @public
 */
export const azureGatewayKind = (sku: string): string => `azure${sku}`;
