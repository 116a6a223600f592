import type { Finding } from '@cluster-egress/backstage-plugin-nat-gateway-common';
import type { FindingWords } from '../../words/FindingWords';

/**
 * How many addresses, or gateways, keep a fifth free; nothing where that is not known.
 *
 * @internal
 */
export function addressesNeeded(
  { values }: Finding,
  options: {
    readonly t: FindingWords;
    readonly words: Readonly<Record<string, string>>;
  },
): readonly string[] {
  const { t, words } = options;
  const { addressesAtTwice, gatewaysAtTwice, gatewaysNeeded } = words;
  if (values.addressesNeeded === undefined) return [];
  if (Number(values.gatewaysNeeded) > 1) {
    return [
      t('destinationCeilingNear.gateways', { gatewaysNeeded, gatewaysAtTwice }),
    ];
  }
  const now = { addressesNeeded: words.addressesNeeded };
  return [
    Number(values.gatewaysAtTwice) > 1
      ? t('destinationCeilingNear.addressesOfMany', now)
      : t('destinationCeilingNear.addresses', { ...now, addressesAtTwice }),
  ];
}
