import {
  EntityOrphanWarning,
  EntityProcessingErrorsPanel,
  EntityRelationWarning,
  EntitySwitch,
  hasCatalogProcessingErrors,
  hasRelationWarnings,
  isOrphan,
} from '@backstage/plugin-catalog';
import type { EntityContentLayoutProps } from '@backstage/plugin-catalog-react/alpha';
import { makeStyles } from '@material-ui/core/styles';
import { Fragment } from 'react';

const useStyles = makeStyles(theme => ({
  root: {
    display: 'grid',
    gap: theme.spacing(3),
    alignItems: 'start',
    [theme.breakpoints.up('md')]: { gridTemplateColumns: '2fr 1fr' },
  },
  area: {
    display: 'flex',
    flexDirection: 'column',
    gap: theme.spacing(3),
    minWidth: 0,
  },
}));

const warnings = [
  { when: isOrphan, Warning: EntityOrphanWarning },
  { when: hasRelationWarnings, Warning: EntityRelationWarning },
  { when: hasCatalogProcessingErrors, Warning: EntityProcessingErrorsPanel },
];

/**
 * The overview of an entity as Backstage lays it out, but that on a narrow page the content comes before what the
 * entity is about.
 *
 * @internal
 */
export function ContentFirstLayout(props: EntityContentLayoutProps) {
  const classes = useStyles();
  const { cards } = props;
  const isInfo = ({ type }: (typeof cards)[number]) => type === 'info';
  const areas = [
    cards.filter(card => !isInfo(card)),
    cards.filter(card => isInfo(card)),
  ];
  return (
    <>
      {warnings.map(({ when, Warning }) => (
        <EntitySwitch key={Warning.name}>
          <EntitySwitch.Case if={when}>
            <Warning />
          </EntitySwitch.Case>
        </EntitySwitch>
      ))}
      <div className={classes.root}>
        {areas.map((area, index) => (
          <div key={index === 0 ? 'content' : 'info'} className={classes.area}>
            {area.map(({ element }) => (
              <Fragment key={element.key}>{element}</Fragment>
            ))}
          </div>
        ))}
      </div>
    </>
  );
}
