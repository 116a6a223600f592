/**
 * What the network provider's parser knows of an object in a body.
 *
 * @internal
 */
export interface BodyShape {
  /** The parser's name of it. */
  readonly object: string;
  /** Its members, with blanks between; absent: any. */
  readonly members?: string;
  /** The members that are checked themselves: objects, or lists of objects. */
  readonly parts?: Readonly<Record<string, BodyShape>>;
}
