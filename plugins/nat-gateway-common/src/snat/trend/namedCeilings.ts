import { requireNumber } from '../../input/requireNumber';
import type { CapacityCeilings } from '../ceilings/CapacityCeilings';
import { checkCeilings } from '../ceilings/checkCeilings';
import type { NamedCeiling } from './NamedCeiling';

/**
 * The ceilings of one gateway with this many IPv4 addresses. A ceiling that the cloud does not
 * publish is left out.
 *
 * @example
 * ```ts
 * namedCeilings(gatewayCeilings('azureStandard'), { ipv4AddressCount: 2 })[0]?.value; // 100000
 * ```
 *
 * @throws InputError when the count is not from 1 to what a gateway takes.
 * @public
 */
export function namedCeilings(
  ceilings: CapacityCeilings,
  options: { readonly ipv4AddressCount: number },
): readonly NamedCeiling[] {
  checkCeilings(ceilings);
  const count = requireNumber('ipv4AddressCount', options.ipv4AddressCount, {
    min: 1,
    max: ceilings.addressesPerGateway,
    whole: true,
  });
  const {
    kind,
    connectionsPerAddressAndDestination: perDestination,
    connectionsPerGateway,
    portsPerAddress,
  } = ceilings;
  return [
    {
      id: 'oneDestination',
      value: count * perDestination,
      basis: `${perDestination} × addresses, if all went to one destination`,
      kind,
    },
    {
      id: 'inventory',
      value: count * portsPerAddress,
      basis: `${portsPerAddress} × addresses, of one protocol`,
      kind,
    },
    ...(connectionsPerGateway === undefined
      ? []
      : [
          {
            id: 'connections' as const,
            value: connectionsPerGateway,
            basis: 'connections of one gateway, both protocols together',
            kind,
          },
        ]),
  ];
}
