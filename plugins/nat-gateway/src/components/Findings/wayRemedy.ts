import type { Finding } from '@cluster-egress/backstage-plugin-nat-gateway-common';
import type { FindingWords } from '../../words/FindingWords';

/**
 * What to do about ports that are short, or connections that fail for another reason; the back
 * end's English for a way that is not known here.
 *
 * @internal
 */
export function wayRemedy(
  { remedy, values }: Finding,
  options: {
    readonly t: FindingWords;
    readonly words: Readonly<Record<string, string>>;
  },
): string {
  const { t, words } = options;
  const { connectionsPerAddress, mostAddresses, mostConnections } = words;
  const { healthPage, networkFilter } = words;
  switch (values.way) {
    case 'addAddresses':
      return t('way.addAddresses', { connectionsPerAddress });
    case 'splitSubnets':
      return t('way.splitSubnets', { mostAddresses, mostConnections });
    case 'lowerIdleTimeout':
      return t('way.lowerIdleTimeout', {
        idleTimeout: words.idleTimeoutSeconds,
        usualTimeout: words.usualTimeoutSeconds,
      });
    case 'connectionLimit':
      return t('way.connectionLimit', { mostConnections });
    case 'platform':
      return healthPage ? t('way.platform', { healthPage }) : remedy;
    case 'portsFree':
      return healthPage && networkFilter
        ? t('way.portsFree', { healthPage, networkFilter })
        : remedy;
    case 'few':
      return t('way.few');
    default:
      return remedy;
  }
}
