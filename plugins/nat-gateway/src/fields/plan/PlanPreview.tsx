import FormHelperText from '@material-ui/core/FormHelperText';
import LinearProgress from '@material-ui/core/LinearProgress';
import Typography from '@material-ui/core/Typography';
import {
  canonicalJson,
  missingAcknowledgements,
} from '@cluster-egress/backstage-plugin-nat-gateway-common';
import { useEffect } from 'react';
import { useFormWords } from '../../words/useFormWords';
import { ToneText } from '../../ui';
import { sentenceOf } from '../../words/sentenceOf';
import { useSentenceWords } from '../../words/useSentenceWords';
import { OptionsFailure } from '../OptionsFailure';
import { PlanAcknowledgements } from './PlanAcknowledgements';
import { PlanChangesView } from './PlanChangesView';
import type { PlanForm } from './PlanForm';
import { PlanViolations } from './PlanViolations';
import type { planFieldSchema } from './planFieldSchema';
import { planValueOf } from './planValueOf';
import { usePlan } from './usePlan';

/**
 * What the form would do, before it does it, and what has to be acknowledged.
 *
 * @internal
 */
export function PlanPreview(
  props: typeof planFieldSchema.TProps & { readonly form: PlanForm },
) {
  const { t, locale } = useFormWords();
  const sentenceWords = useSentenceWords();
  const words = { t, locale, sentenceWords };
  const { onChange, form, formData, disabled, rawErrors = [] } = props;
  const spec = form.specOf(props.formContext);
  const { answer, loading, error, retry } = usePlan(spec);
  const plan = answer?.plan;

  const acknowledgement = formData?.acknowledgement;
  const value =
    answer && planValueOf(answer, { spec, acknowledgement, ...words });
  const isOld = value && canonicalJson(value) !== canonicalJson(formData ?? {});
  const isAcknowledged =
    plan && missingAcknowledgements(plan, acknowledgement ?? {}).length === 0;
  // After every render: it writes only while there is something to write, and so comes to rest.
  useEffect(() => {
    if (isOld) onChange(value);
  });

  return (
    <section aria-label={t('plan.title')} aria-busy={loading}>
      {loading && (
        <>
          <LinearProgress />
          <FormHelperText error={false} role="status">
            {t('plan.loading')}
          </FormHelperText>
        </>
      )}
      {error && !loading && (
        <OptionsFailure error={error} sentence="plan.failed" onRetry={retry} />
      )}
      {answer && answer.violations.length > 0 && (
        <PlanViolations
          violations={answer.violations}
          fieldNameOf={form.fieldNameOf}
        />
      )}
      {plan && (
        <>
          {value?.refusal && (
            <ToneText as="p" role="alert" tone="danger">
              {value.refusal}
            </ToneText>
          )}
          {answer.waits && (
            <Typography role="status" variant="body2">
              {sentenceOf(
                {
                  text: answer.waits.message,
                  wording: answer.waits.wording,
                },
                sentenceWords,
              )}
            </Typography>
          )}
          <PlanChangesView plan={plan} />
          {plan.steps.length > 0 && (
            <PlanAcknowledgements
              plan={plan}
              value={acknowledgement ?? {}}
              disabled={disabled}
              onChange={next =>
                onChange(
                  planValueOf(answer, {
                    spec,
                    acknowledgement: { ...next, planHash: plan.hash },
                    ...words,
                  }),
                )
              }
            />
          )}
          {/* The scaffolder shows what its last check found until it checks again. */}
          {rawErrors.length > 0 && isAcknowledged && (
            <FormHelperText error={false} role="status">
              {t('plan.acknowledgedNow')}
            </FormHelperText>
          )}
        </>
      )}
    </section>
  );
}
