import { gatewayKindOf } from '@cluster-egress/backstage-plugin-nat-gateway-common';
import { screens } from '../../clouds/screens';
import { formatOwner } from '../../format/formatOwner';
import type { SentenceWords } from '../../words/SentenceWords';
import type { PageWords } from '../../words/PageWords';
import { ruleName } from '../NotJudged/ruleName';
import { NO_OWNER } from './filterValueOf';
import type { FleetGroup } from './FleetQuery';

/**
 * What a value that gateways are grouped by is called.
 *
 * @internal
 */
export function groupName(
  value: string | null,
  options: {
    readonly by: FleetGroup;
    readonly t: PageWords;
    readonly words: SentenceWords;
  },
): string {
  const { by, t, words } = options;
  if (value === null) return t('fleet.groupNone');
  switch (by) {
    case 'owner':
      return value === NO_OWNER ? t('fleet.groupNone') : formatOwner(value);
    case 'kind':
      return (
        screens
          .map(({ description }) =>
            gatewayKindOf({ kind: value }, { cloud: description }),
          )
          .find(Boolean)?.name ?? value
      );
    case 'finding':
      return ruleName(value, words);
    default:
      return value;
  }
}
