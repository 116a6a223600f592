import type { ConfigurationProblem } from '../config/ConfigurationProblem';

/**
 * What is told to everyone about the collection. Messages of failures name resources and stay in.
 *
 * @internal
 */
export interface Health {
  /** `starting` until each scope was collected or failed once. */
  readonly status: 'starting' | 'ok' | 'degraded';
  /** Of the configuration; their messages are in the log. */
  readonly problems: readonly Pick<ConfigurationProblem, 'code' | 'key'>[];
  readonly scopes: readonly {
    readonly scope: string;
    readonly observedAt?: string;
    readonly failure?: { readonly at: string; readonly code: string };
    /** What the newest collection, or the newest look back, had to leave out. */
    readonly gaps?: readonly {
      readonly part: string;
      readonly code?: string;
    }[];
  }[];
}
