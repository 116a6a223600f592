/**
 * Puts a clipboard in place that keeps what is copied; call it after `userEvent.setup()`, which
 * brings one of its own.
 *
 * @internal
 */
export function watchClipboard(): readonly string[] {
  const copied: string[] = [];
  Object.defineProperty(navigator, 'clipboard', {
    configurable: true,
    value: {
      writeText: async (text: string) => {
        copied.push(text);
      },
    },
  });
  return copied;
}
