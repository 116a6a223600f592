/**
 * A remedy as a piece of a Spec: what to set in the entry of `spec.gateways` that has this name;
 * all else stays. Given only where a run would accept it.
 *
 * @public
 */
export interface SpecChange {
  /** Of the document. */
  readonly kind: string;
  readonly gatewayName: string;
  /** Fields as documents of this kind have them. */
  readonly set: Readonly<Record<string, number | string | readonly string[]>>;
}
