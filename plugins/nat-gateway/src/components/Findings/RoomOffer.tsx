import type {
  Finding,
  NatGateway,
} from '@cluster-egress/backstage-plugin-nat-gateway-common';
import { lazy, Suspense } from 'react';
import { ChangeOffer } from '../TemplateOffer/ChangeOffer';

const GatewayActions = lazy(() => import('../Details/GatewayActions'));

/**
 * The way to one more address where advice asks for it; of a gateway that is not in the hands of this portal, the way
 * to adopt it.
 *
 * @internal
 */
export function RoomOffer(props: {
  readonly gateway: NatGateway;
  readonly findings: readonly Finding[];
}) {
  const { gateway, findings } = props;
  const needsAddress = findings.some(({ wording }) =>
    wording?.remedy.some(({ id }) => id === 'way.addAddresses'),
  );
  if (!needsAddress) return null;
  return gateway.origin === 'foreign' ? (
    <Suspense fallback={null}>
      <GatewayActions gateway={gateway} isBrief />
    </Suspense>
  ) : (
    <ChangeOffer gateway={gateway} />
  );
}
