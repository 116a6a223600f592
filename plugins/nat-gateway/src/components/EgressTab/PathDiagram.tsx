import type {
  EgressWay,
  EntityEgress,
} from '@cluster-egress/backstage-plugin-nat-gateway-common';
import { makeStyles } from '@material-ui/core/styles';
import { useCloud } from '../../cloud/useCloud';
import { formatList } from '../../format/formatList';
import { ScreenReaderOnly, Text } from '../../ui';
import { sentenceOf } from '../../words/sentenceOf';
import { useSentenceWords } from '../../words/useSentenceWords';
import { usePageWords } from '../../words/usePageWords';
import { wayTitle } from '../EgressWays/wayTitle';
import { pathOf } from './pathOf';

const narrow = '@media (max-width: 767px)';

const useStyles = makeStyles({
  path: {
    listStyle: 'none',
    margin: 'var(--bui-space-2) 0',
    padding: 0,
    display: 'flex',
    alignItems: 'stretch',
    [narrow]: { flexDirection: 'column' },
  },
  stop: {
    flex: '1 1 0',
    display: 'flex',
    alignItems: 'center',
    minWidth: 0,
    [narrow]: { flexDirection: 'column', alignItems: 'stretch' },
    '&:not(:last-child)::after': {
      content: '"→" / ""',
      flex: 'none',
      padding: '0 var(--bui-space-1)',
      color: 'var(--bui-fg-secondary)',
      [narrow]: { content: '"↓" / ""', alignSelf: 'center' },
    },
  },
  box: {
    flex: 1,
    minWidth: 0,
    height: '100%',
    boxSizing: 'border-box',
    padding: 'var(--bui-space-2)',
    border: '1px solid var(--bui-border-2)',
    borderRadius: 'var(--bui-radius-2)',
    overflowWrap: 'anywhere',
  },
  decides: { border: '3px solid var(--bui-fg-primary)' },
  bypassed: {
    border: '1px dashed var(--bui-fg-secondary)',
    borderRadius: 'var(--bui-radius-2)',
    padding: 'var(--bui-space-2)',
  },
});

/**
 * Why it leaves with these addresses: the stops of a way from left to right, below each other where it is
 * narrow. The one that decides has a heavy frame and says so; what carries nothing is dashed, with the reason.
 *
 * @internal
 */
export function PathDiagram(props: {
  readonly egress: EntityEgress;
  readonly way: EgressWay;
}) {
  const { t, locale } = usePageWords();
  const words = useSentenceWords();
  const cloud = useCloud();
  const classes = useStyles();
  const { egress, way } = props;
  const { stops, decides, bypassed } = pathOf(way, {
    gateways: egress.gateways,
    cloud,
    t,
    locale,
  });
  const reason = sentenceOf(
    { text: way.reason, wording: way.reasonWording },
    words,
  );
  return (
    <div>
      <ol
        className={classes.path}
        aria-label={t('detail.path.of', { way: wayTitle(way, { t }) })}
      >
        {stops.map(({ id, label, value }) => (
          <li key={id} className={classes.stop}>
            <div
              className={
                id === decides
                  ? `${classes.box} ${classes.decides}`
                  : classes.box
              }
            >
              <Text as="p" variant="body-small" color="secondary">
                {label}
              </Text>
              <Text as="p" weight={id === decides ? 'bold' : 'regular'}>
                {value}
              </Text>
              {id === decides && (
                <ScreenReaderOnly>{t('detail.path.decides')}</ScreenReaderOnly>
              )}
            </div>
          </li>
        ))}
      </ol>
      {bypassed.length > 0 ? (
        <div className={classes.bypassed}>
          <Text as="p" variant="body-small">
            {t('detail.path.bypassed', {
              names: formatList(bypassed, { locale }),
              reason,
            })}
          </Text>
        </div>
      ) : (
        <Text as="p" variant="body-small" color="secondary">
          {reason}
        </Text>
      )}
    </div>
  );
}
