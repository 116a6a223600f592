import type { Workload } from './Workload';

/**
 * The workloads of a scenario, found by the gateway that they might go through.
 *
 * @internal
 */
export class WorkloadIndex {
  readonly #ofGateways = new Map<string, readonly Workload[]>();
  /** A cluster's subnets decide, minute by minute, which gateway it uses. */
  readonly #ofClusters: readonly Workload[];

  constructor(workloads: readonly Workload[]) {
    const isGateway = ({ source }: Workload) =>
      /\/natGateways\/[^/]+$/i.test(source);
    this.#ofClusters = workloads.filter(workload => !isGateway(workload));
    for (const workload of workloads.filter(isGateway)) {
      const key = workload.source.toLowerCase();
      this.#ofGateways.set(key, [
        ...(this.#ofGateways.get(key) ?? []),
        workload,
      ]);
    }
  }

  /** Those that leave, or may leave, through a gateway. */
  of(gatewayId: string): readonly Workload[] {
    return [
      ...this.#ofClusters,
      ...(this.#ofGateways.get(gatewayId.toLowerCase()) ?? []),
    ];
  }

  ofCluster(clusterId: string): readonly Workload[] {
    const id = clusterId.toLowerCase();
    return this.#ofClusters.filter(({ source }) => source.toLowerCase() === id);
  }
}
