import { makeStyles } from '@material-ui/core/styles';
import type { RunStep } from '@cluster-egress/backstage-plugin-nat-gateway-common';
import { formatSeconds } from '../../format/formatSeconds';
import { Flex, Section, Text, Wrap } from '../../ui';
import { sentenceOf } from '../../words/sentenceOf';
import { useSentenceWords } from '../../words/useSentenceWords';
import { usePageWords } from '../../words/usePageWords';
import { useNow } from '../EgressCard/useNow';
import { StepTimes } from './StepTimes';

const shapes = {
  pending: '○',
  running: '◐',
  succeeded: '✔',
  failed: '✘',
  undone: '↶',
} as const satisfies Record<RunStep['state'], string>;

const useStyles = makeStyles({
  steps: { listStyle: 'none', margin: 0, padding: 0 },
  step: {
    display: 'grid',
    alignItems: 'center',
    columnGap: 'var(--bui-space-4)',
    gridTemplateColumns: 'minmax(0, 1fr)',
    paddingBottom: 'var(--bui-space-2)',
    '@media (min-width: 768px)': {
      gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 1fr)',
    },
  },
});

/**
 * The steps of a run in their order, each with its state as a shape and a word, and when it ran as a bar: what
 * runs side by side is seen.
 *
 * @internal
 */
export function RunSteps(props: {
  readonly title: string;
  readonly steps: readonly RunStep[];
}) {
  const { t, locale } = usePageWords();
  const sentenceWords = useSentenceWords();
  const classes = useStyles();
  const { steps } = props;
  const now = useNow().getTime();
  const began = steps.flatMap(({ startedAt }) =>
    startedAt ? [Date.parse(startedAt)] : [],
  );
  const times = {
    from: Math.min(...began),
    to: steps.some(({ state }) => state === 'running')
      ? now
      : Math.max(
          ...steps.flatMap(({ finishedAt }) =>
            finishedAt ? [Date.parse(finishedAt)] : [],
          ),
        ),
  };
  return (
    <Section title={props.title}>
      {steps.length === 0 && <Text as="p">{t('runPage.noSteps')}</Text>}
      <ol className={classes.steps}>
        {steps.map(step => (
          <li key={step.key} className={classes.step}>
            <Flex align="baseline" gap="2">
              <span aria-hidden="true">{shapes[step.state]}</span>
              <Wrap>
                <Text as="span">
                  {sentenceOf(
                    { text: step.title, wording: step.wording },
                    sentenceWords,
                  )}
                </Text>
                <Text as="span" variant="body-small" color="secondary">
                  {t(`runPage.step.${step.state}`)}
                  {step.startedAt && step.finishedAt
                    ? ` · ${formatSeconds(step.startedAt, {
                        until: step.finishedAt,
                        locale,
                      })}`
                    : ''}
                  {step.effect === 'movesEgress'
                    ? ` · ${t('runPage.movesEgress')}`
                    : ''}
                </Text>
              </Wrap>
            </Flex>
            <StepTimes step={step} {...times} />
          </li>
        ))}
      </ol>
    </Section>
  );
}
