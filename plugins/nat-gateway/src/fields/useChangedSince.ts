import type { JsonValue } from '@backstage/types';
import { canonicalJson } from '@cluster-egress/backstage-plugin-nat-gateway-common';
import { useState } from 'react';

/**
 * Whether a field's value is another one than when its errors were found. The scaffolder keeps what
 * its last check found until a person goes on, whatever is corrected in the meantime.
 *
 * @internal
 */
export function useChangedSince(
  errors: readonly string[],
  options: { readonly value: JsonValue | undefined },
): boolean {
  const found = errors.join('\n');
  const value = canonicalJson(options.value ?? null);
  const [checked, setChecked] = useState({ found, value });
  const isNew = checked.found !== found;
  if (isNew) setChecked({ found, value });
  return found !== '' && !isNew && checked.value !== value;
}
