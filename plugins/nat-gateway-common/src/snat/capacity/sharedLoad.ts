import type { PortLoad } from './PortLoad';

/**
 * A load shared evenly over several gateways.
 *
 * @internal
 */
export function sharedLoad(load: PortLoad, count: number): PortLoad {
  return {
    steadyPorts: load.steadyPorts / count,
    varyingPortsMean: load.varyingPortsMean / count,
  };
}
