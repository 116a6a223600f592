import { azureFindingMessages } from '../azure/words/azureFindingMessages';
import { findingMessages } from '../words/findingMessages';

/**
 * English words of advice, with each cloud's own.
 *
 * @internal
 */
export const findingMessagesWithClouds = {
  ...findingMessages,
  ...azureFindingMessages,
  rule: { ...findingMessages.rule, ...azureFindingMessages.rule },
  evidence: { ...findingMessages.evidence, ...azureFindingMessages.evidence },
} as const;
