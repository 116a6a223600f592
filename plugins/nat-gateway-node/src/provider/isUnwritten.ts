/**
 * Whether an error says that nothing was written. See {@link unwritten}; told by a property, because
 * the error may come from another copy of the package.
 *
 * @public
 */
export function isUnwritten(error: unknown): boolean {
  return (
    typeof error === 'object' &&
    error !== null &&
    'nothingWritten' in error &&
    error.nothingWritten === true
  );
}
