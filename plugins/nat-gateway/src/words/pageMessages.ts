import { detailMessages } from './detailMessages';
import { fleetMessages } from './fleetMessages';

/**
 * English words of the pages of gateways and of the tab, which the card does without.
 *
 * @internal
 */
export const pageMessages = {
  fleet: fleetMessages,
  detail: detailMessages,
} as const;
