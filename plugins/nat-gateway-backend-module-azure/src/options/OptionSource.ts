import type {
  Option,
  OptionQuery,
} from '@cluster-egress/backstage-plugin-nat-gateway-common';
import type { AzureSession } from '../read/AzureSession';

/**
 * Gives the choices of one kind within the configured scopes of one subscription.
 *
 * @internal
 */
export type OptionSource = (options: {
  readonly session: AzureSession;
  readonly subscriptionId: string;
  readonly query: OptionQuery;
  readonly signal: AbortSignal;
}) => Promise<readonly Option[]>;
