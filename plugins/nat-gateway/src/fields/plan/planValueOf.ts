import type { JsonObject } from '@backstage/types';
import type {
  Acknowledgement,
  PlanAnswer,
} from '@cluster-egress/backstage-plugin-nat-gateway-common';
import type { FormWords } from '../../words/FormWords';
import { sentenceOf } from '../../words/sentenceOf';
import type { SentenceWords } from '../../words/SentenceWords';
import type { PlanValue } from './PlanValue';
import { summaryOfPlan } from './summaryOfPlan';

/**
 * The value of the plan field for an answer of the backend. What was acknowledged stays only as
 * long as it is the same plan.
 *
 * @internal
 */
export function planValueOf(
  answer: PlanAnswer,
  options: {
    readonly spec: JsonObject;
    readonly acknowledgement: Acknowledgement | undefined;
    readonly t: FormWords;
    readonly locale: string;
    readonly sentenceWords: SentenceWords;
  },
): PlanValue {
  const { spec, t, locale, sentenceWords } = options;
  const { plan, refusal } = answer;
  if (!plan) return { spec, acknowledgement: {}, required: [], summary: [] };
  const said =
    options.acknowledgement?.planHash === plan.hash
      ? options.acknowledgement
      : { planHash: plan.hash };
  return {
    spec,
    acknowledgement: said,
    required: plan.requiredAcknowledgements.map(
      ({ message: text, wording, ...required }) => ({
        ...required,
        message: sentenceOf({ text, wording }, sentenceWords),
      }),
    ),
    ...(refusal && {
      refusal: t('plan.refused', {
        message: sentenceOf(
          { text: refusal.message, wording: refusal.wording },
          sentenceWords,
        ),
      }),
    }),
    summary: summaryOfPlan(plan, {
      acknowledgement: said,
      t,
      locale,
      sentenceWords,
    }),
  };
}
