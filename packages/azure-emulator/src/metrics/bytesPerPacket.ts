/**
 * Assumed: bytes in a packet, for traffic of ordinary web requests.
 *
 * @internal
 */
export const bytesPerPacket = 800;
