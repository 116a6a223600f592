import { AzureError } from '../errors/AzureError';

/**
 * The network provider's refusal of a body that it cannot read. What is wrong with it is said in the emulator's own words.
 *
 * @internal
 */
export function cannotParse(
  message: string,
  options: { readonly code?: `AzureEmulator.${string}` } = {},
): AzureError<'InvalidRequestFormat'> {
  return new AzureError('InvalidRequestFormat', {
    details: [{ code: options.code ?? 'AzureEmulator.InvalidJson', message }],
  });
}
