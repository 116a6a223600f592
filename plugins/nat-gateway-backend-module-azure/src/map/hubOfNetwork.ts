const HUB_NETWORK = /\/virtualNetworks\/HV_(.+)_[0-9a-f-]{36}$/i;

/**
 * The name of the virtual hub that a network stands for: Azure peers the networks connected to a hub with one
 * of its own, `HV_<hub>_<guid>`. Undefined for any other network.
 *
 * Source: https://learn.microsoft.com/azure/virtual-wan/virtual-wan-faq, read 2026-12-01.
 *
 * @internal
 */
export const hubOfNetwork = (networkId: string): string | undefined =>
  HUB_NETWORK.exec(networkId)?.[1].toLowerCase();
