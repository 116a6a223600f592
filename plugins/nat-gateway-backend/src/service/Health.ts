/**
 * What is told to everyone about the collection. Messages of failures name resources and stay in.
 *
 * @internal
 */
export interface Health {
  /** `starting` until each scope was collected or failed once. */
  readonly status: 'starting' | 'ok' | 'degraded';
  readonly scopes: readonly {
    readonly scope: string;
    readonly observedAt?: string;
    readonly failure?: { readonly at: string; readonly code: string };
  }[];
}
