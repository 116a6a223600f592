import {
  gatewayStatus,
  type NatGateway,
} from '@cluster-egress/backstage-plugin-nat-gateway-common';
import { StatusWord } from './StatusWord';

/**
 * A gateway's status, as past where it was not read now.
 *
 * @internal
 */
export function StatusMark(props: {
  readonly gateway: NatGateway;
  /** Whether the data is too old to say how it is. */
  readonly past?: boolean;
}) {
  const { gateway } = props;
  const past = props.past || gateway.lastReadAt !== undefined;
  return (
    <StatusWord
      past={past}
      status={
        past
          ? gatewayStatus(gateway, gateway.usage ?? gateway.usageWas)
          : gateway.status
      }
    />
  );
}
