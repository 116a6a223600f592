/**
 * Ports that one destination holds at a time: a steady part that does not vary (pooled
 * connections), and a part that varies as connections come and go (a Poisson number).
 *
 * @public
 */
export interface PortLoad {
  readonly steadyPorts: number;
  readonly varyingPortsMean: number;
}
