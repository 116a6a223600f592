/**
 * What went through a NAT gateway in one minute.
 *
 * @internal
 */
export interface GatewayMinute {
  readonly tcp: ProtocolMinute;
  readonly udp: ProtocolMinute;
  readonly bytesOut: number;
  readonly bytesIn: number;
  readonly packetDrops: number;
  readonly datapathAvailability: number;
}

interface ProtocolMinute {
  /** New connections that were tried, failed ones among them. */
  readonly attempted: number;
  readonly failed: number;
  readonly active: number;
}
