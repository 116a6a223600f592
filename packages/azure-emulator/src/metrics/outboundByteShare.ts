/**
 * Assumed: most of the bytes are answers.
 *
 * @internal
 */
export const outboundByteShare = 0.2;
