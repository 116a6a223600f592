import type { AddressChange } from '@cluster-egress/backstage-plugin-nat-gateway-common';
import type { PageWords } from '../../words/PageWords';

/**
 * A change of an address in a few words: `+ 20.61.4.16/30`.
 *
 * @internal
 */
export const changeWords = (
  { what, address }: AddressChange,
  t: PageWords,
): string =>
  what === 'changed'
    ? t('detail.usage.changed', {
        address: address.cidr,
        state: t(`detail.usage.${address.state}`),
      })
    : t(`detail.usage.${what}`, { address: address.cidr });
