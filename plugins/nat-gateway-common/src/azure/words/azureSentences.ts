import { adviceSentences } from './adviceSentences';
import { evidenceSentences } from './evidenceSentences';
import { ruleSentences } from './ruleSentences';
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
  ...adviceSentences,
  annotation: annotationSentences,
  cloud: cloudSentences,
  evidence: evidenceSentences,
  liveViolation: liveViolationSentences,
  option: optionSentences,
  outbound: outboundSentences,
  plan: planSentences,
  rule: ruleSentences,
  shape: shapeSentences,
  violation: violationSentences,
  wayOut: wayOutSentences,
} as const;
