import Typography from '@material-ui/core/Typography';
import type { Violation } from 'backstage-plugin-nat-gateway-common';
import { useFormWords } from '../../words/useFormWords';

/**
 * Why there is no plan: each rule's words and the place in the Spec.
 *
 * @internal
 */
export function PlanViolations(props: {
  readonly violations: readonly Violation[];
}) {
  const { t } = useFormWords();
  return (
    <div role="alert">
      <Typography variant="subtitle2" color="error">
        {t('plan.violations')}
      </Typography>
      <ul>
        {props.violations.map(({ rule, path, message }) => (
          <Typography
            key={`${rule} ${path} ${message}`}
            component="li"
            variant="body2"
          >
            {t('plan.violation', { message, path })}
          </Typography>
        ))}
      </ul>
    </div>
  );
}
