// Dimension values: IANA protocol numbers, or their names.
const tcp = new Set(['6', 'tcp']);
const udp = new Set(['17', 'udp']);

/**
 * Whether a dimension's value, in lower case, names TCP.
 *
 * @internal
 */
export const isTcp = (protocol: string) => tcp.has(protocol);

/**
 * Whether a dimension's value, in lower case, names UDP.
 *
 * @internal
 */
export const isUdp = (protocol: string) => udp.has(protocol);
