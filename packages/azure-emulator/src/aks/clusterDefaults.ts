import type { JsonObject } from '../arm/JsonObject';

/** Recorded with a cluster of which nothing else was asked. */
const defaults: JsonObject = {
  autoUpgradeProfile: { nodeOSUpgradeChannel: 'NodeImage' },
  securityProfile: {},
  storageProfile: {
    diskCSIDriver: { enabled: true },
    fileCSIDriver: { enabled: true },
    snapshotController: { enabled: true },
  },
  oidcIssuerProfile: { enabled: false },
  workloadAutoScalerProfile: {},
  metricsProfile: { costAnalysis: { enabled: false } },
};

/**
 * The parts of a cluster that AKS fills in when a client leaves them out.
 *
 * @internal
 */
export function clusterDefaults(properties: JsonObject): JsonObject {
  return Object.fromEntries(
    Object.entries(defaults).filter(([key]) => properties[key] === undefined),
  );
}
