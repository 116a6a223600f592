/**
 * The state of the backend's collection.
 *
 * @public
 */
export interface CollectionHealth {
  /** `starting` until each scope was collected, and each discovery made, or failed once. */
  readonly status: 'starting' | 'ok' | 'degraded';
  /** Of the configuration. Absent without a sign-in. */
  readonly problems?: readonly {
    readonly code: 'noScopes' | 'unreadKey' | 'unknownScope';
    readonly key: string;
  }[];
  /** Of scopes, by account; for those who may see what has no owner. Absent without a sign-in. */
  readonly discoveries?: readonly {
    /** `<provider>/<name>` */
    readonly account: string;
    /** ISO 8601. Absent: none ever succeeded. */
    readonly observedAt?: string;
    readonly failure?: { readonly at: string; readonly code: string };
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
