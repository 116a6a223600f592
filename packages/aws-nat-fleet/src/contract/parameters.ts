/**
 * The Parameter Store names of one environment. Only `nat-route-failover` writes the state.
 *
 * @public
 */
export function parameters(environment: string) {
  const root = `/nat/${environment}`;
  return {
    root,
    /** JSON: the fleet document, written by the operator who deploys the fleet. */
    fleet: `${root}/fleet`,
    /** Lines of KEY="value": what the NAT instance of a zone applies. */
    machine: (zone: string) => `${root}/machine/${zone}`,
    /** JSON: which zone carries this zone's traffic, since when and why. */
    state: (zone: string) => `${root}/state/${zone}`,
    /** `allowed` where `game_day.sh` may stop an instance: in test accounts. */
    gameDays: `${root}/game-days`,
    /** JSON: what `probe_nat.sh` starts instances with, and asks. Only where the environment names an endpoint. */
    probeInstances: `${root}/probe-instances`,
  };
}
