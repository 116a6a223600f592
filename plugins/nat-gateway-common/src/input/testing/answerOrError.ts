/**
 * What a function answers, or the name of the error that it throws; for properties that hold for
 * every input, the refused ones too.
 *
 * @internal
 */
export function answerOrError<T>(
  ask: () => T,
): { readonly answer: T } | { readonly error: string } {
  try {
    return { answer: ask() };
  } catch (error) {
    return { error: error instanceof Error ? error.name : String(error) };
  }
}
