/**
 * The names of what is deployed for one environment.
 *
 * @public
 */
export function names(environment: string) {
  return {
    probeFunction: (zone: string) => `nat-health-probe-${environment}-${zone}`,
    failoverFunction: `nat-route-failover-${environment}`,
    lifecycleFunction: `asg-lifecycle-handler-${environment}`,
    recoverFunction: `eip-recover-${environment}`,
    guardFunction: `config-guard-${environment}`,
    autoScalingGroup: (zone: string) => `nat-${environment}-${zone}`,
    launchHook: 'nat-fleet-launch',
    terminateHook: 'nat-fleet-terminate',
    /** The Systems Manager document that runs `nat-fleet` on an instance. */
    commandDocument: `nat-fleet-${environment}`,
    topic: `nat-fleet-${environment}`,
  };
}

/**
 * The environment variables of every Lambda.
 *
 * @public
 */
export const environmentVariables = {
  environment: 'NAT_FLEET_ENVIRONMENT',
  /** Of the probe only: its zone. */
  zone: 'NAT_FLEET_ZONE',
  /** Of probe and canary: they cannot read parameters behind a dead NAT. JSON: {@link ProbeSettings}. */
  probe: 'NAT_FLEET_PROBE',
} as const;
