import type { NetworkManagementClient } from '@azure/arm-network';
import type { OperationOptions } from '@azure-rest/core-client';
import type { CreationKind } from './CreationKind';
import type { WriteRequest } from './WriteRequest';

/**
 * Sends the PUT that creates a resource and resolves when Azure has accepted it.
 *
 * @internal
 */
export type SendCreation<K extends CreationKind> = (
  client: NetworkManagementClient,
  options: {
    readonly request: WriteRequest<K>;
    readonly resourceGroup: string;
    readonly name: string;
    /** Goes with the call as it is. */
    readonly operation: OperationOptions;
  },
) => Promise<void>;
