/**
 * Which subjects are meant: what a permission decision reduces to, so that it can be asked
 * of one subject in memory and of many rows in SQL. `{allOf: []}` is everything, `{anyOf: []}` nothing.
 *
 * @public
 */
export type SubjectCondition =
  | { readonly allOf: readonly SubjectCondition[] }
  | { readonly anyOf: readonly SubjectCondition[] }
  | { readonly not: SubjectCondition }
  | { readonly ownerRefs: readonly string[] }
  | { readonly providers: readonly string[] }
  | { readonly scopes: readonly string[] };
