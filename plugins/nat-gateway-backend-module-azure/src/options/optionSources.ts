import { addressOptions } from './addressOptions';
import { gatewayOptions } from './gatewayOptions';
import type { OptionSource } from './OptionSource';
import { regionOptions } from './regionOptions';
import { resourceGroupOptions } from './resourceGroupOptions';
import { subnetOptions } from './subnetOptions';
import { virtualNetworkOptions } from './virtualNetworkOptions';

/**
 * Where the choices of each kind come from; `scopes` come from the configuration.
 *
 * @internal
 */
export const optionSources: Readonly<Record<string, OptionSource>> = {
  resourceGroups: resourceGroupOptions,
  regions: regionOptions,
  virtualNetworks: virtualNetworkOptions,
  subnets: subnetOptions,
  addresses: addressOptions,
  gateways: gatewayOptions,
};
