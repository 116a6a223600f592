import type { NatGateway } from 'backstage-plugin-nat-gateway-common';
import { formatCount } from '../../format/formatCount';
import { formatMoment } from '../../format/formatMoment';
import { Notice } from '../../ui';
import { useWords } from '../../words/useWords';
import { hoursBetween } from './hoursBetween';

/**
 * What stands first on an exhausted gateway: how many connections failed, and since when.
 *
 * @internal
 */
export function FailureHeadline(props: { readonly gateway: NatGateway }) {
  const { t, locale } = useWords();
  const { status, usage } = props.gateway;
  if (status !== 'exhausted' || !usage?.failedConnections) return null;
  return (
    <Notice
      tone="danger"
      title={t('failed.headline', {
        count: usage.failedConnections,
        number: formatCount(usage.failedConnections, { locale }),
        hours: String(hoursBetween(usage.failureWindow)),
      })}
    >
      {usage.failingSince &&
        t('failed.since', {
          since: formatMoment(usage.failingSince, { locale }),
        })}
    </Notice>
  );
}
