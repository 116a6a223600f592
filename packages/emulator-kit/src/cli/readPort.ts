/**
 * The value of `--port`, 0 for a free one; throws when it is not a port.
 *
 * @public
 */
export function readPort(text: string): number {
  const port = Number(text);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) {
    throw new Error(`--port ${text} is not a port: give 0 to 65535`);
  }
  return port;
}
