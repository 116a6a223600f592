import { requireText } from '../../input/requireText';
import { requireNumber } from '../../input/requireNumber';
import { requireWord } from '../../input/requireWord';
import type { NamedCeiling } from './NamedCeiling';

/**
 * Refuses a ceiling whose value is absurd or whose words are unknown.
 *
 * @throws InputError that names the field, the value and what it may be.
 * @internal
 */
export function checkNamedCeiling(field: string, ceiling: NamedCeiling): void {
  requireWord(`${field}.id`, ceiling.id, [
    'oneDestination',
    'inventory',
    'connections',
  ]);
  requireText(`${field}.kind`, ceiling.kind);
  requireNumber(`${field}.value`, ceiling.value, { min: 1, max: 1e12 });
}
