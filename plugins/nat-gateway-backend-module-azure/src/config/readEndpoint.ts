import { InputError } from '@backstage/errors';

/**
 * Checks an address of a cloud; without a slash at the end.
 *
 * @internal
 */
export function readEndpoint(
  value: string | undefined,
  options: { readonly key: string; readonly otherwise: string },
): string {
  if (value === undefined) {
    return options.otherwise;
  }
  // `{region}` is not valid in a host name, so it is filled in before parsing.
  const example = value.replaceAll('{region}', 'region');
  if (!URL.canParse(example) || new URL(example).protocol !== 'https:') {
    throw new InputError(
      `${options.key} is '${value}', which is no https address; Azure's clients send tokens over https only: give https://…, or leave the key out for ${options.otherwise}`,
    );
  }
  return value.replace(/\/+$/, '');
}
