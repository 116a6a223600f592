import FormHelperText from '@material-ui/core/FormHelperText';
import { inventoryPorts } from '@cluster-egress/backstage-plugin-nat-gateway-common';
import { useEffect } from 'react';
import { formatCount } from '../../../format/formatCount';
import { readForm } from '../../form/readForm';
import { useFormWords } from '../../../words/useFormWords';
import { addressCountOf } from './addressCountOf';
import type { addressesFieldSchema } from './addressesFieldSchema';
import { AddressKind } from './AddressKind';
import { Placement } from './Placement';
import { useEgressFacts } from './useEgressFacts';

/**
 * Which addresses a gateway gets, its SKU and its zone, with the ports that this brings.
 *
 * @internal
 */
export function NatGatewayAddresses(props: typeof addressesFieldSchema.TProps) {
  const { t, locale } = useFormWords();
  const { onChange, idSchema, disabled } = props;
  const value = props.formData ?? {};
  const facts = useEgressFacts(readForm(props.formContext));

  const untouched = value.sku === undefined && !facts.loading;
  // After every render: it writes only while there is something to write, and so comes to rest.
  useEffect(() => {
    if (untouched) {
      onChange({
        addresses: value.addresses?.kind
          ? value.addresses
          : { kind: 'newPrefix', prefixLength: 31 },
        sku: 'Standard',
        ...(facts.zoneOfMachines && { zone: facts.zoneOfMachines }),
      });
    }
  });
  if (value.sku === undefined) {
    return <FormHelperText role="status">{t('loading')}</FormHelperText>;
  }

  const count = addressCountOf(value.addresses, {
    existing: facts.existing.items,
  });
  return (
    <div>
      <AddressKind
        id={`${idSchema.$id}-addresses`}
        value={value.addresses ?? {}}
        existing={facts.existing}
        takesIpv6={value.sku === 'StandardV2'}
        disabled={disabled}
        onChange={addresses => onChange({ ...value, addresses })}
      />
      {/* What is gained is no error when another choice is one. */}
      <FormHelperText error={false} role="status">
        {count !== undefined &&
          t('addresses.gained', {
            count,
            ports: formatCount(inventoryPorts(count), { locale }),
          })}
      </FormHelperText>
      <Placement
        id={idSchema.$id}
        sku={value.sku}
        zone={value.zone}
        skus={facts.skus}
        zones={facts.zones}
        zoneOfMachines={facts.zoneOfMachines}
        areMachinesKnown={facts.areMachinesKnown}
        disabled={disabled}
        onChange={placement =>
          onChange({ addresses: value.addresses, ...placement })
        }
      />
    </div>
  );
}
