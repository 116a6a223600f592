/**
 * Declares of an error that {@link WritesCapability.begin} throws that the cloud has refused each
 * write that was sent, so that nothing was written, whatever the error's class. Gives the same error.
 *
 * @public
 */
export function unwritten<T extends Error>(error: T): T {
  return Object.assign(error, { nothingWritten: true as const });
}
