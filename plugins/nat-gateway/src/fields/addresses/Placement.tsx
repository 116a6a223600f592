import { useFormWords } from '../../words/useFormWords';
import { ChoiceSelect } from '../ChoiceSelect';

/**
 * SKU and zone of a gateway; where its machines stand decides what is advised.
 *
 * @internal
 */
export function Placement(props: {
  readonly id: string;
  readonly sku: string;
  readonly zone?: string;
  readonly skus: readonly string[];
  readonly zones: readonly string[];
  readonly zoneOfMachines?: string;
  readonly areMachinesKnown: boolean;
  readonly disabled?: boolean;
  readonly onChange: (placement: { sku: string; zone?: string }) => void;
}) {
  const { t } = useFormWords();
  const { id, sku, zone, zoneOfMachines, disabled, onChange } = props;
  const redundant = sku === 'StandardV2';
  const advice = () => {
    if (redundant) return t('addresses.zoneRedundant');
    if (zoneOfMachines)
      return t('addresses.zoneShared', { zone: zoneOfMachines });
    return props.areMachinesKnown
      ? t('addresses.zoneNotShared')
      : t('addresses.zoneUnknown');
  };
  const withCurrent = (values: readonly string[], current?: string) =>
    current === undefined || values.includes(current)
      ? values
      : [...values, current];
  return (
    <>
      <ChoiceSelect
        id={`${id}-sku`}
        label={t('addresses.sku')}
        value={sku}
        choices={withCurrent(props.skus, sku).map(value => ({
          value,
          label: value,
        }))}
        helperText={t('addresses.skuHelp')}
        disabled={disabled}
        onChoose={chosen =>
          onChange(
            chosen === 'StandardV2' || !zone
              ? { sku: chosen }
              : { sku: chosen, zone },
          )
        }
      />
      <ChoiceSelect
        id={`${id}-zone`}
        label={t('addresses.zone')}
        value={zone ?? ''}
        choices={[
          { value: '', label: t('addresses.noZone') },
          ...withCurrent(props.zones, zone).map(value => ({
            value,
            label: t('addresses.zoneOption', { zone: value }),
          })),
        ]}
        helperText={`${advice()} ${t('addresses.zoneHelp')}`}
        disabled={disabled || redundant}
        onChoose={chosen => onChange(chosen ? { sku, zone: chosen } : { sku })}
      />
    </>
  );
}
