import { type Entity, stringifyEntityRef } from '@backstage/catalog-model';
import { EntityInfoCard } from '@backstage/plugin-catalog-react';
import { makeStyles } from '@material-ui/core/styles';
import { useWords } from '../../words/useWords';
import { StatusMark } from '../StatusMark';
import { CardFooter } from './CardFooter';
import { EgressContent } from './EgressContent';
import type { RefreshPolling } from './RefreshPolling';
import { useEntityEgress } from './useEntityEgress';
import { useNow } from './useNow';

const useStyles = makeStyles(theme => ({
  // Backstage UI has one ring for both themes, which is not seen on a dark card.
  card:
    theme.palette.type === 'dark'
      ? { '--bui-ring': theme.palette.primary.main }
      : {},
}));

/**
 * The card of one entity: the shell of the page's own cards around the face that fits.
 *
 * @internal
 */
export function EntityEgressView(props: {
  readonly entity: Entity;
  readonly polling: RefreshPolling;
}) {
  const { entity, polling } = props;
  const { t } = useWords();
  const classes = useStyles();
  const now = useNow();
  const { egress, error, refreshState, reload, refresh } = useEntityEgress(
    stringifyEntityRef(entity),
    { polling },
  );
  const worst = egress?.gateways[0];
  const hasAge = egress !== undefined && egress.state !== 'notAnnotated';
  return (
    <EntityInfoCard
      className={classes.card}
      title={t('title')}
      headerActions={
        worst && <StatusMark gateway={worst} past={egress.freshness.stale} />
      }
      footerActions={
        hasAge && (
          <CardFooter
            egress={egress}
            now={now}
            refreshState={refreshState}
            onRefresh={refresh}
          />
        )
      }
    >
      <EgressContent
        entity={entity}
        egress={egress}
        error={error}
        now={now}
        onReload={reload}
      />
    </EntityInfoCard>
  );
}
