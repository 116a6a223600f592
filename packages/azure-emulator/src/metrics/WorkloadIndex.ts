import type { Workload } from './Workload';

/**
 * The workloads of a scenario, found by the gateway that they might go through.
 *
 * @internal
 */
export class WorkloadIndex {
  readonly #ofGateways = new Map<string, readonly Workload[]>();
  /** The subnets of a cluster or scale set decide, minute by minute, which gateway it uses. */
  readonly #ofMachines: readonly Workload[];

  constructor(workloads: readonly Workload[]) {
    const isGateway = ({ source }: Workload) =>
      /\/natGateways\/[^/]+$/i.test(source);
    this.#ofMachines = workloads.filter(workload => !isGateway(workload));
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
      ...this.#ofMachines,
      ...(this.#ofGateways.get(gatewayId.toLowerCase()) ?? []),
    ];
  }

  /** Those of a cluster or a scale set. */
  ofMachines(resourceId: string): readonly Workload[] {
    const id = resourceId.toLowerCase();
    return this.#ofMachines.filter(({ source }) => source.toLowerCase() === id);
  }
}
