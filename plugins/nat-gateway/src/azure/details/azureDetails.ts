import { designForAddresses } from '@cluster-egress/backstage-plugin-nat-gateway-common';
import type { CloudDetails } from '../../cloud/CloudDetails';
import { withOneAddressMore } from '../form/withOneAddressMore';
import { azureCommands } from './azureCommands';
import { declaredSettings } from './declaredSettings';

/**
 * What the tab has to know of Azure.
 *
 * @internal
 */
export const azureDetails: CloudDetails = {
  provider: 'azure',
  declaredOf: declaredSettings,
  designOf: ({ addresses }) => {
    const read = addresses.flatMap(({ addressCount, ...address }) =>
      addressCount === undefined ? [] : [{ ...address, addressCount }],
    );
    return read.length === addresses.length
      ? designForAddresses(read, { gatewayCount: 1 })
      : undefined;
  },
  addAddressOf: withOneAddressMore,
  commandsOf: azureCommands,
};
