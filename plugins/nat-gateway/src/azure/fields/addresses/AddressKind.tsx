import FormControl from '@material-ui/core/FormControl';
import FormControlLabel from '@material-ui/core/FormControlLabel';
import FormLabel from '@material-ui/core/FormLabel';
import Radio from '@material-ui/core/Radio';
import RadioGroup from '@material-ui/core/RadioGroup';
import {
  addressCountOfPrefix,
  azureNatGatewayLimits,
  sameArmId,
} from '@cluster-egress/backstage-plugin-nat-gateway-common';
import { useFormWords } from '../../../words/useFormWords';
import { useSentenceWords } from '../../../words/useSentenceWords';
import { optionSentences } from '../../../fields/optionSentences';
import { ChoiceSelect } from '../../../fields/ChoiceSelect';
import { OptionCheckboxes } from '../../../fields/OptionCheckboxes';
import { OptionsFailures } from '../../../fields/OptionsFailures';
import { OptionSelect } from '../../../fields/OptionSelect';
import type { LoadedOptions } from '../../../fields/useOptions';
import { AddressCount } from './AddressCount';
import type { addressesFieldSchema } from './addressesFieldSchema';

type Addresses = NonNullable<
  (typeof addressesFieldSchema.TOutput)['addresses']
>;

const kinds = ['newPrefix', 'newPublicIps', 'existing'] as const;

const initial: Readonly<Record<(typeof kinds)[number], Addresses>> = {
  newPrefix: { kind: 'newPrefix', prefixLength: 31 },
  newPublicIps: { kind: 'newPublicIps', count: 1 },
  existing: { kind: 'existing', resourceIds: [] },
};

const {
  shortestPrefixLength,
  longestPrefixLength,
  ipv4AddressesPerGateway,
  ipv6AddressesPerStandardV2Gateway,
} = azureNatGatewayLimits;
const prefixLengths = Array.from(
  { length: longestPrefixLength.value - shortestPrefixLength.value + 1 },
  (_, index) => longestPrefixLength.value - index,
);

/**
 * A new prefix, new single addresses or existing ones, how many or which, and new ones beside them.
 *
 * @internal
 */
export function AddressKind(props: {
  readonly id: string;
  readonly value: Addresses;
  readonly existing: LoadedOptions;
  readonly disabled?: boolean;
  /** Whether the chosen SKU has IPv6. */
  readonly takesIpv6: boolean;
  readonly onChange: (addresses: Addresses) => void;
}) {
  const { t } = useFormWords();
  const words = useSentenceWords();
  const { id, value, existing, disabled, onChange } = props;
  return (
    <>
      <FormControl component="fieldset" margin="dense" fullWidth>
        <FormLabel component="legend">{t('addresses.legend')}</FormLabel>
        <RadioGroup
          aria-label={t('addresses.legend')}
          value={value.kind ?? ''}
          onChange={(_, chosen) => {
            const kind = kinds.find(candidate => candidate === chosen);
            if (kind) onChange(initial[kind]);
          }}
        >
          {kinds.map(kind => (
            <FormControlLabel
              key={kind}
              value={kind}
              disabled={disabled}
              control={<Radio color="primary" />}
              label={t(`addresses.${kind}`)}
            />
          ))}
        </RadioGroup>
      </FormControl>
      {value.kind === 'newPrefix' && (
        <ChoiceSelect
          id={`${id}-prefix-length`}
          label={t('addresses.prefixLength')}
          value={String(value.prefixLength ?? '')}
          choices={prefixLengths.map(length => ({
            value: String(length),
            label: t('addresses.prefixOption', {
              count: addressCountOfPrefix(length),
              length: String(length),
            }),
          }))}
          helperText={t('addresses.prefixHelp')}
          disabled={disabled}
          onChoose={length =>
            onChange({ ...value, prefixLength: Number(length) })
          }
        />
      )}
      {value.kind === 'newPublicIps' && (
        <AddressCount
          id={`${id}-count`}
          label={t('addresses.count')}
          helperText={t('addresses.countHelp', {
            max: String(ipv4AddressesPerGateway.value),
          })}
          value={value.count}
          disabled={disabled}
          onChange={count => onChange({ ...value, count })}
        />
      )}
      {value.kind === 'newPublicIps' && (
        <OptionSelect
          id={`${id}-prefix`}
          label={t('addresses.prefix')}
          isSame={sameArmId}
          options={{
            ...existing,
            items: existing.items.filter(
              ({ address }) => address?.kind === 'prefix',
            ),
          }}
          value={value.prefixId}
          disabled={disabled}
          helperText={t('addresses.prefixDrawnHelp')}
          onChoose={option => onChange({ ...value, prefixId: option?.value })}
        />
      )}
      {value.kind === 'existing' && (
        <>
          <OptionCheckboxes
            legend={t('addresses.existingLegend')}
            isSame={sameArmId}
            options={existing}
            values={value.resourceIds ?? []}
            disabled={disabled}
            emptyText={t('addresses.existingNone')}
            describe={option => optionSentences(option, words).description}
            onChange={resourceIds => onChange({ ...value, resourceIds })}
          />
          <OptionsFailures of={[existing]} />
        </>
      )}
      {(value.kind === 'newPrefix' || value.kind === 'existing') && (
        <AddressCount
          id={`${id}-more`}
          label={t('addresses.more')}
          helperText={t('addresses.moreHelp')}
          value={value.moreCount}
          disabled={disabled}
          onChange={moreCount => onChange({ ...value, moreCount })}
        />
      )}
      {props.takesIpv6 && value.kind !== undefined && (
        <AddressCount
          id={`${id}-ipv6`}
          label={t('addresses.ipv6')}
          helperText={t('addresses.ipv6Help', {
            max: String(ipv6AddressesPerStandardV2Gateway.value),
          })}
          value={value.ipv6Count}
          disabled={disabled}
          onChange={ipv6Count => onChange({ ...value, ipv6Count })}
        />
      )}
    </>
  );
}
