import type { Step } from '@cluster-egress/backstage-plugin-nat-gateway-common';

/**
 * The step that takes another one back, or why there is none, and the command that would do it.
 *
 * @internal
 */
export type Reverse =
  | { readonly step: Step; readonly command?: string }
  | { readonly notPossible: string; readonly command: string };
