import Link from '@material-ui/core/Link';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import type { Plan } from '@cluster-egress/backstage-plugin-nat-gateway-common';
import type { ReactNode } from 'react';
import { useFormWords } from '../../words/useFormWords';
import { useSentenceWords } from '../../words/useSentenceWords';
import { PlanFigure } from './PlanFigure';
import { type GatewaySentences, planSentences } from './planSentences';

const useStyles = makeStyles(theme => ({
  figures: {
    display: 'grid',
    gridTemplateColumns: 'minmax(10rem, max-content) 1fr',
    gap: theme.spacing(0.5, 2),
    margin: theme.spacing(1, 0),
    // Beside each other, the words would stand in a column of one word.
    [theme.breakpoints.down('xs')]: { gridTemplateColumns: '1fr' },
  },
  lines: { margin: 0, paddingLeft: theme.spacing(2.5) },
}));

/**
 * A plan's steps and what they change.
 *
 * @internal
 */
export function PlanChangesView(props: { readonly plan: Plan }) {
  const { t, locale } = useFormWords();
  const sentenceWords = useSentenceWords();
  const classes = useStyles();
  const { plan } = props;
  if (plan.steps.length === 0) {
    return (
      <Typography variant="body2" role="status">
        {t('plan.nothing')}
      </Typography>
    );
  }
  const sentences = planSentences(plan, { t, locale, sentenceWords });
  const { gateways, cost, steps } = sentences;
  const lines = (items: readonly ReactNode[]) => (
    <ul className={classes.lines}>
      {items.map((item, index) => (
        <li key={index}>{item}</li>
      ))}
    </ul>
  );
  const costFigure = (items: readonly string[], term: string) => (
    <PlanFigure term={term}>
      {items.map(sentence => (
        <div key={sentence}>{sentence}</div>
      ))}
      <Link href={plan.changes.cost.sourceUrl} target="_blank" rel="noopener">
        {t('plan.costSource')}
      </Link>
    </PlanFigure>
  );
  const figuresOf = (gateway: GatewaySentences) => (
    <>
      <PlanFigure term={t('plan.gained')}>{gateway.gained}</PlanFigure>
      <PlanFigure term={t('plan.lost')}>{gateway.lost}</PlanFigure>
      <PlanFigure term={t('plan.consumers')}>{gateway.consumers}</PlanFigure>
      <PlanFigure term={t('plan.subnets')}>
        {gateway.subnets.length > 0 ? lines(gateway.subnets) : t('plan.none')}
      </PlanFigure>
      <PlanFigure term={t('plan.clusters')}>{gateway.clusters}</PlanFigure>
      <PlanFigure term={t('plan.ports')}>{gateway.ports}</PlanFigure>
      {costFigure(gateway.cost, t('plan.cost'))}
      <PlanFigure term={t('plan.disruption')}>{gateway.disruption}</PlanFigure>
    </>
  );
  const notes = gateways.flatMap(gateway => gateway.notes);
  const isOne = gateways.length === 1;
  return (
    <>
      {notes.length > 0 && (
        <section aria-label={t('plan.notes')}>
          <Typography variant="subtitle2">{t('plan.notes')}</Typography>
          <Typography component="div" variant="body2">
            {lines(notes)}
          </Typography>
        </section>
      )}
      {!isOne &&
        gateways.map(gateway => (
          <section key={gateway.resourceId} aria-label={gateway.name}>
            <Typography variant="subtitle2">{gateway.name}</Typography>
            <div className={classes.figures}>{figuresOf(gateway)}</div>
          </section>
        ))}
      <div className={classes.figures}>
        {isOne ? figuresOf(gateways[0]) : costFigure(cost, t('plan.costInAll'))}
        <PlanFigure term={t('plan.steps')}>
          {lines(
            steps.map(({ title, movesEgress }) =>
              movesEgress ? (
                <>
                  {title} <strong>({t('plan.movesEgress')})</strong>
                </>
              ) : (
                title
              ),
            ),
          )}
        </PlanFigure>
      </div>
      <Typography variant="caption" color="textSecondary">
        {t('plan.hash', { hash: plan.hash.slice(0, 8) })}
      </Typography>
    </>
  );
}
