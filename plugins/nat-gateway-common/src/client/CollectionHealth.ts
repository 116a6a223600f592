/**
 * The state of the backend's collection.
 *
 * @public
 */
export interface CollectionHealth {
  /** `starting` until each configured scope was collected or failed once. */
  readonly status: 'starting' | 'ok' | 'degraded';
  /** Of the configuration. Absent without a sign-in. */
  readonly problems?: readonly {
    readonly code: 'noScopes' | 'unreadKey' | 'unknownScope';
    readonly key: string;
  }[];
  /** Those that the caller may see. Absent without a sign-in. */
  readonly scopes?: readonly {
    /** {@link scopeKey} */
    readonly scope: string;
    /** ISO 8601. Absent: it was never collected. */
    readonly observedAt?: string;
    readonly failure?: { readonly at: string; readonly code: string };
    /** What the newest collection left out. */
    readonly gaps?: readonly {
      readonly part: string;
      readonly code?: string;
    }[];
  }[];
}
