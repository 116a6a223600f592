import type { Subject } from '@cluster-egress/backstage-plugin-nat-gateway-common';
import type { ConfigurationProblem } from '../config/ConfigurationProblem';

/**
 * What is told about the configuration and the collection. Messages of failures name resources and stay in.
 *
 * @internal
 */
export interface Health {
  /** `starting` until each scope was collected, and each discovery made, or failed once. */
  readonly status: 'starting' | 'ok' | 'degraded';
  /** Of the configuration; their messages are in the log. */
  readonly problems: readonly Pick<ConfigurationProblem, 'code' | 'key'>[];
  readonly discoveries: readonly {
    /** `<provider>/<name>` */
    readonly account: string;
    readonly observedAt?: string;
    readonly failure?: { readonly at: string; readonly code: string };
  }[];
  readonly scopes: readonly {
    readonly subject: Subject;
    readonly observedAt?: string;
    readonly failure?: { readonly at: string; readonly code: string };
    /** What the newest collection, or the newest look back, had to leave out. */
    readonly gaps?: readonly {
      readonly part: string;
      readonly code?: string;
    }[];
  }[];
}
