/**
 * Where a wish for newer data stands.
 *
 * @internal
 */
export type RefreshState =
  | { readonly kind: 'idle' }
  | { readonly kind: 'asking' }
  | { readonly kind: 'waiting' }
  | { readonly kind: 'done' }
  | { readonly kind: 'gaveUp'; readonly afterSeconds: number }
  | { readonly kind: 'failed'; readonly message: string };
