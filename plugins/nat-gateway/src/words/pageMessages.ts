import { detailMessages } from './detailMessages';
import { fleetMessages } from './fleetMessages';
import { homeMessages } from './homeMessages';
import { plannerMessages } from './plannerMessages';
import { runPageMessages } from './runPageMessages';

/**
 * English words of the pages of gateways and runs and of the tab, which the card does without.
 *
 * @internal
 */
export const pageMessages = {
  fleet: fleetMessages,
  detail: detailMessages,
  planner: plannerMessages,
  home: homeMessages,
  runPage: runPageMessages,
} as const;
