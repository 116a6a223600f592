import type { EgressWay } from '@cluster-egress/backstage-plugin-nat-gateway-common';
import { nameOfResource } from '../../format/nameOfResource';
import type { Words } from '../../words/Words';

/**
 * A way out in a line.
 *
 * @internal
 */
export const wayTitle = (way: EgressWay, { t }: { readonly t: Words }) =>
  way.kind === 'natGateway'
    ? t('way.title.natGateway', { name: nameOfResource(way.gatewayResourceId) })
    : t(`way.title.${way.kind}`);
