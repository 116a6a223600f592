/**
 * A key without its plural ending: plural forms are one sentence.
 *
 * @public
 */
export type SingularKey<Key extends string> = Key extends `${infer Stem}_${
  | 'one'
  | 'other'}`
  ? Stem
  : Key;
