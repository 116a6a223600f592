import {
  azureCloud,
  type AzureGatewaySpec,
  desiredAddresses,
  existingAddressIds,
  gatewayDifference,
  parseArmId,
} from '@cluster-egress/backstage-plugin-nat-gateway-common';
import type { CloudDetails } from '../../cloud/CloudDetails';
import { placementOf } from '../../components/GatewayEgress/placementOf';
import { formatDuration } from '../../format/formatDuration';
import { formatList } from '../../format/formatList';
import { nameOfResource } from '../../format/nameOfResource';
import { azureScreens } from '../azureScreens';

/**
 * What a Spec of Azure declares of a gateway; what differs is what advice calls drift.
 *
 * @internal
 */
export const declaredSettings: CloudDetails['declaredOf'] = (
  declared,
  { gateway, t, locale },
) => {
  const entry = declared as unknown as AzureGatewaySpec;
  const where = parseArmId(gateway.resourceId);
  if (!where) return {};
  const idleTimeoutMinutes = gateway.tcpIdleTimeout.seconds / 60;
  const difference = gatewayDifference(entry, {
    where,
    live: {
      ...gateway,
      idleTimeoutMinutes,
      subnetIds: gateway.subnets.map(({ resourceId }) => resourceId),
    },
  });
  const listOf = (names: readonly string[]) =>
    formatList([...names], { locale }) || t('detail.settings.none');
  const kind = azureCloud.gatewayKinds.find(({ name }) => name === entry.sku);
  return {
    ...(kind && {
      kind: {
        value: placementOf(
          { kind: kind.kind, zones: entry.zone ? [entry.zone] : [] },
          { t, cloud: azureScreens },
        ),
        differs: difference.sku || difference.zone,
      },
    }),
    addresses: {
      value: listOf([
        ...existingAddressIds(entry).map(nameOfResource),
        ...desiredAddresses(where, entry).map(({ name }) => name),
      ]),
      differs:
        difference.missingAddressIds.length > 0 ||
        difference.otherAddressIds.length > 0 ||
        difference.prefixLength === true,
    },
    tcpIdle: {
      value: formatDuration(entry.idleTimeoutMinutes * 60, { locale }),
      differs: difference.idleTimeout,
    },
    serves: {
      value: listOf(entry.subnets.map(nameOfResource)),
      differs: difference.missingSubnetIds.length > 0,
    },
  };
};
