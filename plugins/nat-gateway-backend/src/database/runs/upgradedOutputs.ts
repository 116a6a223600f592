import type {
  GatewayOutputs,
  RunOutputs,
} from '@cluster-egress/backstage-plugin-nat-gateway-common';

/** Before a run could have several gateways. */
interface OutputsOfOne
  extends Pick<GatewayOutputs, 'egressAddresses' | 'consoleUrl'> {
  readonly gatewayResourceId: string;
  readonly gatewayName: string;
}

/**
 * What came out of a run as it is stored, by this version or one before it, in the shape of this version.
 *
 * @internal
 */
export function upgradedOutputs(stored: RunOutputs | OutputsOfOne): RunOutputs {
  if ('gateways' in stored) {
    return stored;
  }
  const { gatewayResourceId, gatewayName, ...others } = stored;
  return {
    gateways: [{ resourceId: gatewayResourceId, name: gatewayName, ...others }],
  };
}
