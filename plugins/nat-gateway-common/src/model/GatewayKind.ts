/**
 * What takes flows out, as its cloud's description names it: a gateway of some SKU, or a NAT
 * instance of one's own. Ceilings, rules and words follow from it.
 *
 * @public
 */
export type GatewayKind = string;
