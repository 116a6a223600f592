import type { Freshness } from '@cluster-egress/backstage-plugin-nat-gateway-common';
import type { Words } from '../words/Words';
import type { RefreshState } from './EgressCard/RefreshState';

/**
 * Where a wish for newer data stands, in one sentence; empty when there is none.
 *
 * @internal
 */
export function refreshSentence(
  state: RefreshState,
  options: { readonly t: Words; readonly freshness: Freshness },
): string {
  const { t, freshness } = options;
  switch (state.kind) {
    case 'asking':
      return t('age.asking');
    case 'waiting':
      return t('age.waiting');
    case 'done':
      if (freshness.failure) return t('age.collectionFailed');
      return freshness.gaps ? t('age.doneWithGaps') : t('age.done');
    case 'gaveUp':
      return t('age.gaveUp', { seconds: String(state.afterSeconds) });
    case 'failed':
      return t('age.failed', { message: state.message });
    default:
      return '';
  }
}
