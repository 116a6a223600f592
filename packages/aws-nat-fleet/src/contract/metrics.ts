/**
 * Namespace, dimensions and names of the fleet's CloudWatch metrics.
 *
 * @public
 */
export const metrics = {
  namespace: 'NatFleet',
  dimensions: { environment: 'Environment', zone: 'Zone' },
  names: {
    /** 1 when a round of probes through the zone's NAT succeeded, else 0. */
    reachability: 'NATReachability',
    /** Milliseconds of the fastest probe of a round. */
    latency: 'Latency',
    /** Routes that were moved; one for each route table. */
    routesMoved: 'RoutesMoved',
    /** 1 while a peer carries the zone, else 0. Every minute. */
    onPeer: 'OnPeer',
    /** 1 for each time that no healthy zone was found to carry another. */
    noHealthyZone: 'NoHealthyZone',
    /** Elastic IP addresses that were moved. */
    addressesMoved: 'AddressesMoved',
    /** Settings that config-guard found changed and restored. */
    settingsRepaired: 'SettingsRepaired',
    /** Entries of the kernel's connection table. */
    conntrackCount: 'ConntrackCount',
    conntrackMax: 'ConntrackMax',
    /** Connections refused because one destination ran out of ports. Per minute. */
    conntrackInsertFailed: 'ConntrackInsertFailed',
    /** Packets dropped because the table was full or a port was taken. Per minute. */
    conntrackDrop: 'ConntrackDrop',
    /** Connections that the instance's network card can still track. */
    conntrackAllowanceAvailable: 'ConntrackAllowanceAvailable',
    /** Packets dropped by the network card's limits. Per minute. */
    conntrackAllowanceExceeded: 'ConntrackAllowanceExceeded',
    bandwidthInAllowanceExceeded: 'BandwidthInAllowanceExceeded',
    bandwidthOutAllowanceExceeded: 'BandwidthOutAllowanceExceeded',
    ppsAllowanceExceeded: 'PpsAllowanceExceeded',
    /** Bytes through the NAT interface. Per minute. */
    bytesIn: 'BytesIn',
    bytesOut: 'BytesOut',
    /** Per cent of the requests of a probe instance that were answered. `probe_nat.sh` publishes it. */
    probeSuccess: 'ProbeSuccess',
    /** Milliseconds of each request of a probe instance. */
    probeLatency: 'ProbeLatency',
    /** Megabits a second that a probe instance received from the iperf3 server. */
    probeThroughput: 'ProbeThroughput',
  },
} as const;
