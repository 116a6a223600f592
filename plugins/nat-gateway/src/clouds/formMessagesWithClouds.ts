import { azureFormMessages } from '../azure/words/azureFormMessages';
import { formMessages } from '../words/formMessages';

/**
 * English words of the fields in software templates, with those of each cloud's own.
 *
 * @internal
 */
export const formMessagesWithClouds = {
  ...formMessages,
  ...azureFormMessages,
} as const;
