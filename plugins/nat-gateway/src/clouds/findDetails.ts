import type { ProviderId } from '@cluster-egress/backstage-plugin-nat-gateway-common';
import { azureDetails } from '../azure/details/azureDetails';
import type { CloudDetails } from '../cloud/CloudDetails';

const details: readonly CloudDetails[] = [azureDetails];

/**
 * The details of a cloud; undefined for one that is not known here, as a newer backend may have.
 *
 * @internal
 */
export const findDetails = (provider: ProviderId): CloudDetails | undefined =>
  details.find(each => each.provider === provider);
