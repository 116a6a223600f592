import FormControl from '@material-ui/core/FormControl';
import FormControlLabel from '@material-ui/core/FormControlLabel';
import FormLabel from '@material-ui/core/FormLabel';
import Radio from '@material-ui/core/Radio';
import RadioGroup from '@material-ui/core/RadioGroup';
import {
  createdAddressCount,
  type Acknowledgement,
  type Plan,
} from '@cluster-egress/backstage-plugin-nat-gateway-common';
import type { CloudScreens } from '../../cloud/CloudScreens';
import { sameId } from '../../cloud/sameId';
import { findScreens } from '../../clouds/findScreens';
import { nameOfResource } from '../../format/nameOfResource';
import { sentenceOf } from '../../words/sentenceOf';
import { useFormWords } from '../../words/useFormWords';
import { useSentenceWords } from '../../words/useSentenceWords';
import { AcknowledgementCheckbox } from './AcknowledgementCheckbox';
import { isAcknowledged } from './isAcknowledged';

const withId = (
  ids: readonly string[],
  options: {
    readonly resourceId: string;
    readonly checked: boolean;
    readonly cloud: CloudScreens | undefined;
  },
) => [
  ...ids.filter(id => !sameId(id, options.resourceId, options)),
  ...(options.checked ? [options.resourceId] : []),
];

/**
 * What a plan needs a person to say yes to, and how it may go on without asking again.
 *
 * @internal
 */
export function PlanAcknowledgements(props: {
  readonly plan: Plan;
  readonly value: Acknowledgement;
  readonly disabled?: boolean;
  readonly onChange: (value: Acknowledgement) => void;
}) {
  const { t } = useFormWords();
  const words = useSentenceWords();
  const { plan, value, disabled, onChange } = props;
  const cloud = findScreens(plan.provider);
  const { gateways } = plan.changes;
  const creates = gateways.some(
    ({ addressesGained }) => createdAddressCount(addressesGained) > 0,
  );
  const moves = plan.steps.some(({ effect }) => effect === 'movesEgress');
  const { sourceAddressesChange, replacedGateways: replaced = [] } = value;
  const changed =
    typeof sourceAddressesChange === 'object' ? sourceAddressesChange : [];
  return (
    <>
      {plan.requiredAcknowledgements.map(required => {
        const { kind, message: text, wording, resourceId } = required;
        const explanation = sentenceOf({ text, wording }, words);
        const gateway = nameOfResource(resourceId);
        const common = { explanation, disabled };
        return kind === 'sourceAddressesChange' ? (
          <AcknowledgementCheckbox
            {...common}
            key={`${kind} ${resourceId}`}
            label={
              gateways.length === 1
                ? t('plan.acknowledgeChange')
                : t('plan.acknowledgeChangeOf', { gateway })
            }
            checked={isAcknowledged(value, resourceId, { cloud })}
            onChange={checked =>
              onChange({
                ...value,
                sourceAddressesChange: withId(changed, {
                  resourceId,
                  checked,
                  cloud,
                }),
              })
            }
          />
        ) : (
          <AcknowledgementCheckbox
            {...common}
            key={`${kind} ${resourceId}`}
            label={t('plan.acknowledgeReplacement', { gateway })}
            checked={replaced.some(id => sameId(id, resourceId, { cloud }))}
            onChange={checked =>
              onChange({
                ...value,
                replacedGateways: withId(replaced, {
                  resourceId,
                  checked,
                  cloud,
                }),
              })
            }
          />
        );
      })}
      {creates && (
        <FormControl component="fieldset" margin="dense" fullWidth>
          <FormLabel component="legend">{t('plan.unseenLegend')}</FormLabel>
          <RadioGroup
            aria-label={t('plan.unseenLegend')}
            value={value.newAddressesUnseen ? 'unseen' : 'wait'}
            onChange={(_, chosen) =>
              onChange({ ...value, newAddressesUnseen: chosen === 'unseen' })
            }
          >
            <FormControlLabel
              value="wait"
              disabled={disabled}
              control={<Radio color="primary" />}
              label={t('plan.wait')}
            />
            <FormControlLabel
              value="unseen"
              disabled={disabled}
              control={<Radio color="primary" />}
              label={t('plan.unseen')}
            />
          </RadioGroup>
        </FormControl>
      )}
      {moves && (
        <AcknowledgementCheckbox
          label={t('plan.undo')}
          explanation={t('plan.undoHelp')}
          checked={value.undoMovesEgress === true}
          disabled={disabled}
          onChange={undoMovesEgress => onChange({ ...value, undoMovesEgress })}
        />
      )}
    </>
  );
}
