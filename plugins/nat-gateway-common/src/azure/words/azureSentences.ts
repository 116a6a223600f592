import { annotationSentences } from './annotationSentences';
import { liveViolationSentences } from './liveViolationSentences';
import { optionSentences } from './optionSentences';
import { outboundSentences } from './outboundSentences';
import { violationSentences } from './violationSentences';
import { wayOutSentences } from './wayOutSentences';

/**
 * The sentences that only Azure's provider says.
 *
 * @internal
 */
export const azureSentences = {
  annotation: annotationSentences,
  liveViolation: liveViolationSentences,
  option: optionSentences,
  outbound: outboundSentences,
  violation: violationSentences,
  wayOut: wayOutSentences,
} as const;
