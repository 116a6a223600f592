import { acknowledgementSentences } from './acknowledgementSentences';
import { cloudSentences } from './cloudSentences';
import { actionSentences } from './actionSentences';
import { eventSentences } from './eventSentences';
import { liveViolationSentences } from './liveViolationSentences';
import { notKnownSentences } from './notKnownSentences';
import { optionSentences } from './optionSentences';
import { outboundSentences } from './outboundSentences';
import { phraseSentences } from './phraseSentences';
import { planSentences } from './planSentences';
import { refusalSentences } from './refusalSentences';
import { shapeSentences } from './shapeSentences';
import { stepSentences } from './stepSentences';
import { violationSentences } from './violationSentences';
import { wayOutSentences } from './wayOutSentences';

/**
 * The English of every sentence that the backend gives and a screen shows, as templates with
 * `{{values}}`; `_one` and `_other` are its plurals by `count`. A frontend takes it as the default
 * messages of its translations, so that each sentence is written once.
 *
 * @public
 */
export const sentences = {
  acknowledgement: acknowledgementSentences,
  cloud: cloudSentences,
  action: actionSentences,
  event: eventSentences,
  liveViolation: liveViolationSentences,
  notKnown: notKnownSentences,
  option: optionSentences,
  outbound: outboundSentences,
  phrase: phraseSentences,
  plan: planSentences,
  refusal: refusalSentences,
  shape: shapeSentences,
  step: stepSentences,
  violation: violationSentences,
  wayOut: wayOutSentences,
} as const;
