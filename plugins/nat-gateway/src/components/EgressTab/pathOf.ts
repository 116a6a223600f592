import type {
  EgressWay,
  NatGateway,
} from '@cluster-egress/backstage-plugin-nat-gateway-common';
import { sameId } from '../../cloud/sameId';
import type { CloudScreens } from '../../cloud/CloudScreens';
import { formatList } from '../../format/formatList';
import { nameOfResource } from '../../format/nameOfResource';
import type { PageWords } from '../../words/PageWords';
import { takersSentence } from '../EgressWays/takersSentence';

/**
 * One stop of what leaves a cluster.
 *
 * @internal
 */
export interface PathStop {
  readonly id:
    | 'pods'
    | 'subnets'
    | 'route'
    | 'gateway'
    | 'addresses'
    | 'internet';
  readonly label: string;
  readonly value: string;
}

/**
 * The stops of a way from the pods to the internet, which of them decides, and what stands beside the way
 * and carries nothing.
 *
 * @internal
 */
export function pathOf(
  way: EgressWay,
  options: {
    /** Those that serve the entity. */
    readonly gateways: readonly NatGateway[];
    readonly cloud: CloudScreens | undefined;
    readonly t: PageWords;
    readonly locale: string;
  },
): {
  readonly stops: readonly PathStop[];
  readonly decides?: PathStop['id'];
  readonly bypassed: readonly string[];
} {
  const { gateways, cloud, t, locale } = options;
  const subnets = formatList(
    way.subnets.map(({ name }) => name),
    { locale },
  );
  const [first, ...others] = way.addresses.flatMap(
    ({ address }) => address ?? [],
  );
  const addresses = () => {
    if (first && others.length > 0) {
      return t('detail.path.moreAddresses', {
        address: first,
        number: String(others.length),
      });
    }
    return (
      first ??
      t(
        way.kind === 'userDefinedRoute'
          ? 'detail.path.addressesUnseen'
          : 'detail.path.notKnown',
      )
    );
  };
  const leadsNowhere = way.kind === 'none' || way.kind === 'blocked';
  const start: readonly PathStop[] = [
    {
      id: 'pods',
      label: t('detail.path.pods'),
      value: takersSentence(way, { t, locale }) ?? t('detail.path.notKnown'),
    },
    {
      id: 'subnets',
      label: t('detail.path.subnets'),
      value: subnets || t('detail.path.notKnown'),
    },
    {
      id: 'route',
      label: t('detail.path.route'),
      value:
        way.kind === 'userDefinedRoute'
          ? nameOfResource(way.routeTableId)
          : t('detail.path.defaultRoute'),
    },
    {
      id: 'gateway',
      label: t(`detail.path.gateway.${way.kind}`),
      value: gatewayOf(way, { t, locale }),
    },
  ];
  const end: readonly PathStop[] = leadsNowhere
    ? [
        {
          id: 'internet',
          label: t('detail.path.internet'),
          value: t('detail.path.nothing'),
        },
      ]
    : [
        {
          id: 'addresses',
          label: t('detail.path.addresses'),
          value: addresses(),
        },
        { id: 'internet', label: t('detail.path.internet'), value: '' },
      ];
  const beside =
    way.kind === 'natGateway'
      ? []
      : gateways.filter(({ subnets: served }) =>
          served.some(one =>
            way.subnets.some(other =>
              sameId(one.resourceId, other.resourceId, { cloud }),
            ),
          ),
        );
  return {
    stops: [...start, ...end],
    decides: deciderOf(way),
    bypassed: beside.map(({ name }) => name),
  };
}

function gatewayOf(
  way: EgressWay,
  { t, locale }: { readonly t: PageWords; readonly locale: string },
): string {
  switch (way.kind) {
    case 'natGateway':
      return nameOfResource(way.gatewayResourceId);
    case 'userDefinedRoute':
      return formatList(way.nextHopIpAddresses, { locale }) || way.nextHopType;
    case 'loadBalancer':
    case 'nodePublicIps':
    case 'staticEgressGateway':
      return t('detail.path.ofCluster');
    case 'blocked':
      return t('detail.path.drops');
    case 'none':
    case 'defaultOutboundAccess':
      return t('detail.path.noGateway');
    default:
      return t('detail.path.notKnown');
  }
}

function deciderOf({ kind }: EgressWay): PathStop['id'] | undefined {
  if (kind === 'unknown') return undefined;
  return kind === 'userDefinedRoute' ? 'route' : 'gateway';
}
