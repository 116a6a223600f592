import type {
  AzureConfiguredScope,
  Option,
  OptionQuery,
} from 'backstage-plugin-nat-gateway-common';
import type { AzureSession } from '../read/AzureSession';

/**
 * Gives the choices of one kind within one configured scope.
 *
 * @internal
 */
export type OptionSource = (options: {
  readonly session: AzureSession;
  readonly scope: AzureConfiguredScope;
  readonly query: OptionQuery;
  readonly signal: AbortSignal;
}) => Promise<readonly Option[]>;
