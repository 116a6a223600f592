import { adviceSentences } from './adviceSentences';
import { sentencesOfClouds } from './clouds';
import { acknowledgementSentences } from './acknowledgementSentences';
import { actionSentences } from './actionSentences';
import { eventSentences } from './eventSentences';
import { notKnownSentences } from './notKnownSentences';
import { phraseSentences } from './phraseSentences';
import { planSentences } from './planSentences';
import { refusalSentences } from './refusalSentences';
import { stepSentences } from './stepSentences';

/**
 * The English of every sentence that the backend gives and a screen shows, as templates with
 * `{{values}}`; `_one` and `_other` are its plurals by `count`. A frontend takes it as the default
 * messages of its translations, so that each sentence is written once.
 *
 * @public
 */
export const sentences = {
  ...sentencesOfClouds,
  ...adviceSentences,
  acknowledgement: acknowledgementSentences,
  action: actionSentences,
  evidence: { ...adviceSentences.evidence, ...sentencesOfClouds.evidence },
  event: eventSentences,
  notKnown: notKnownSentences,
  phrase: phraseSentences,
  plan: { ...planSentences, ...sentencesOfClouds.plan },
  refusal: refusalSentences,
  rule: { ...adviceSentences.rule, ...sentencesOfClouds.rule },
  step: stepSentences,
} as const;
