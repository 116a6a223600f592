import { useRef } from 'react';
import { useFormWords } from '../../../words/useFormWords';
import { ChoiceSelect } from '../../../fields/ChoiceSelect';

/**
 * SKU and zone of a gateway; where its machines stand decides what is advised. StandardV2 takes no
 * zone: back on Standard, the zone from before is chosen again, else the one that the machines share.
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
  const before = useRef<{ readonly zone?: string }>();
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
        onChoose={chosen => {
          if (!redundant) before.current = { zone };
          const kept = before.current ? before.current.zone : zoneOfMachines;
          onChange(
            chosen === 'StandardV2' || !kept
              ? { sku: chosen }
              : { sku: chosen, zone: kept },
          );
        }}
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
