import { azureCardMessages } from '../azure/words/azureCardMessages';
import { cardMessages } from '../words/cardMessages';

/**
 * English words of the card and of the pages of runs, with each cloud's own.
 *
 * @internal
 */
export const cardMessagesWithClouds = {
  ...cardMessages,
  ...azureCardMessages,
  notCollected: {
    ...cardMessages.notCollected,
    ...azureCardMessages.notCollected,
  },
  template: { ...cardMessages.template, ...azureCardMessages.template },
} as const;
