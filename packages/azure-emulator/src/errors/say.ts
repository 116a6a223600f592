import { azureErrors } from './azureErrors';
import type { DeclaredError } from './DeclaredError';
import type { GapsOf } from './GapsOf';

/**
 * The code and the message of one of Azure's errors. Words that are not Azure's say so.
 *
 * @internal
 */
export function say<Name extends keyof typeof azureErrors>(
  name: Name,
  gaps: GapsOf<Name>,
): { readonly code: string; readonly message: string } {
  const { code, provenance, words }: DeclaredError = azureErrors[name];
  const filled = new Map<string, unknown>(Object.entries(gaps));
  const message = words.replace(/\{(\w+)\}/g, (_, gap: string) =>
    String(filled.get(gap)),
  );
  return {
    code: code ?? name,
    message:
      provenance === 'ours'
        ? `${message} (The emulator's own words: Azure's are not recorded.)`
        : message,
  };
}
