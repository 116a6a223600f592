import { emulatorRefusal } from '../arm/emulatorRefusal';
import type { JsonObject } from '../arm/JsonObject';
import { isJsonObject } from '../arm/isJsonObject';
import { notImplemented } from '../arm/notImplemented';
import { readInteger } from '../arm/readInteger';

const otherTypes = ['AvailabilitySet', 'VirtualMachines'];

/**
 * Admits what of agent pools the emulator has not: other kinds of machines than scale sets, public addresses of nodes, stopped pools; and refuses bounds of the autoscaler that exclude each other.
 *
 * @internal
 */
export function refuseUnmodelledPool(
  pool: JsonObject,
  options: { readonly clusterId: string },
): void {
  const name = `Agent pool ${String(pool.name)} of ${options.clusterId}`;
  const type = String(pool.type ?? 'VirtualMachineScaleSets');
  if (otherTypes.includes(type)) {
    throw notImplemented(
      `${name}: the emulator has VirtualMachineScaleSets only, no ${type}.`,
    );
  }
  if (type !== 'VirtualMachineScaleSets') {
    throw emulatorRefusal('AgentPoolTypeInvalid', {
      message: `${name}: type '${type}' is not one of VirtualMachineScaleSets, ${otherTypes.join(
        ', ',
      )}.`,
    });
  }
  if (pool.enableNodePublicIP === true || pool.nodePublicIPPrefixID) {
    throw notImplemented(
      `${name}: the emulator gives nodes no public addresses of their own.`,
    );
  }
  const { powerState } = pool;
  if (
    isJsonObject(powerState) &&
    (powerState.code ?? 'Running') !== 'Running'
  ) {
    throw notImplemented(`${name}: the emulator cannot stop agent pools.`);
  }
  const [least, most] = ['minCount', 'maxCount'].map(key =>
    readInteger(pool, { key, path: `agentPoolProfiles.${key}` }),
  );
  if (least !== undefined && most !== undefined && least > most) {
    throw emulatorRefusal('AutoscalerBoundsInvalid', {
      message: `${name}: minCount ${least} is more than maxCount ${most}.`,
    });
  }
}
