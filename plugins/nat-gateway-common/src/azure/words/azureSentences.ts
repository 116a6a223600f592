import { annotationSentences } from './annotationSentences';
import { cloudSentences } from './cloudSentences';
import { shapeSentences } from './shapeSentences';
import { liveViolationSentences } from './liveViolationSentences';
import { optionSentences } from './optionSentences';
import { outboundSentences } from './outboundSentences';
import { planSentences } from './planSentences';
import { violationSentences } from './violationSentences';
import { wayOutSentences } from './wayOutSentences';

/**
 * The sentences that only Azure's provider says.
 *
 * @internal
 */
export const azureSentences = {
  annotation: annotationSentences,
  cloud: cloudSentences,
  liveViolation: liveViolationSentences,
  option: optionSentences,
  outbound: outboundSentences,
  plan: planSentences,
  shape: shapeSentences,
  violation: violationSentences,
  wayOut: wayOutSentences,
} as const;
