import { identityApiRef, useApi } from '@backstage/core-plugin-api';
import { useCallback } from 'react';
import { ToggleButton } from '../../ui';
import { usePageWords } from '../../words/usePageWords';
import { useLoaded } from '../useLoaded';
import { mostOwners } from './mostOwners';

/**
 * Shows the gateways alone that the reader, or a group of the reader, owns.
 *
 * @internal
 */
export function FleetMine(props: {
  readonly owners: readonly string[];
  readonly onChoose: (owners: readonly string[]) => void;
}) {
  const { t } = usePageWords();
  const identity = useApi(identityApiRef);
  const { owners, onChoose } = props;
  const { value } = useLoaded(
    useCallback(() => identity.getBackstageIdentity(), [identity]),
  );
  const mine = value?.ownershipEntityRefs.slice(0, mostOwners) ?? [];
  if (mine.length === 0) return null;
  const isChosen =
    owners.length === mine.length && mine.every(ref => owners.includes(ref));
  return (
    <ToggleButton
      size="small"
      isSelected={isChosen}
      onChange={isSelected => onChoose(isSelected ? mine : [])}
    >
      {t('fleet.mine')}
    </ToggleButton>
  );
}
