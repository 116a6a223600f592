/**
 * One node of a cluster: an instance of a VM scale set with one network interface.
 *
 * @internal
 */
export interface ScaleSetInstance {
  /** Name of its agent pool. */
  readonly pool: string;
  readonly scaleSetId: string;
  readonly instanceId: string;
  readonly machineId: string;
  readonly networkInterfaceId: string;
  readonly ipConfigurationId: string;
  readonly subnetId: string;
  readonly privateIPAddress: string;
}
