import type { NatGatewayForm } from './NatGatewayForm';

/**
 * The parameters of all pages, out of what the scaffolder hands to a field.
 *
 * @internal
 */
export function readForm(
  formContext: { readonly formData?: unknown } | undefined,
): NatGatewayForm {
  const formData = formContext?.formData;
  return typeof formData === 'object' && formData !== null ? formData : {};
}
