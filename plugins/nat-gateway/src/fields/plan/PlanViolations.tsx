import Typography from '@material-ui/core/Typography';
import type { Violation } from '@cluster-egress/backstage-plugin-nat-gateway-common';
import { ToneText } from '../../ui';
import { sentenceOf } from '../../words/sentenceOf';
import { useFormWords } from '../../words/useFormWords';
import { useSentenceWords } from '../../words/useSentenceWords';
import type { PlanForm } from './PlanForm';

/**
 * Why there is no plan: each rule's words and the field, or the place in the Spec where no field writes to it.
 *
 * @internal
 */
export function PlanViolations(props: {
  readonly violations: readonly Violation[];
  readonly fieldNameOf: PlanForm['fieldNameOf'];
}) {
  const { t } = useFormWords();
  const words = useSentenceWords();
  return (
    <div role="alert">
      <ToneText as="p" tone="danger" weight="bold">
        {t('plan.violations')}
      </ToneText>
      <ul>
        {props.violations.map(({ rule, path, message, wording }) => (
          <Typography
            key={`${rule} ${path} ${message}`}
            component="li"
            variant="body2"
          >
            {t('plan.violation', {
              message: sentenceOf({ text: message, wording }, words),
              place: props.fieldNameOf(path, { t }) ?? path,
            })}
          </Typography>
        ))}
      </ul>
    </div>
  );
}
