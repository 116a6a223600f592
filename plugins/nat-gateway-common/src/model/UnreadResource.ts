/**
 * What a way out refers to and the collection did not read: another subscription, no right to read it,
 * or deleted meanwhile. `bgpRoutes`: routes that a network learns, which no resource manager lists.
 * `networkGateway`: a NAT gateway that may serve the whole network. `firewall`: one that a route may lead to.
 * `machineAddress`: what machines in a subnet send with.
 *
 * @public
 */
export interface UnreadResource {
  readonly kind:
    | 'bgpRoutes'
    | 'firewall'
    | 'loadBalancer'
    | 'machineAddress'
    | 'natGateway'
    | 'networkGateway'
    | 'prefix'
    | 'publicIp'
    | 'routeTable'
    | 'subnet';
  readonly resourceId: string;
  readonly name: string;
}
