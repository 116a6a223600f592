/**
 * What stands in a sentence: a name or a number, a sentence in the sentence, or a list of those.
 *
 * @public
 */
export type WordingValue =
  | number
  | string
  | Wording
  | readonly (string | Wording)[];

/**
 * Which sentence a text is, with the values in it: what a frontend needs to say it in the reader's
 * language. The English text always stands beside it, for readers that do not know the id.
 *
 * @public
 */
export interface Wording {
  /** A key of {@link sentences}, or of another provider's own: `violation.prefixLength`. */
  readonly id: string;
  /** Named as in the template of the sentence. `count` chooses the plural. */
  readonly values: Readonly<Record<string, WordingValue>>;
}
