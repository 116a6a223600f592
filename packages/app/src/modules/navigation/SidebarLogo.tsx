import {
  Link,
  sidebarConfig,
  useSidebarOpenState,
} from '@backstage/core-components';
import { makeStyles } from '@material-ui/core/styles';
import { EgressMark } from './EgressMark';

const useStyles = makeStyles({
  root: {
    width: sidebarConfig.drawerWidthClosed,
    height: 2 * sidebarConfig.logoHeight,
    display: 'flex',
    alignItems: 'center',
  },
  link: {
    display: 'flex',
    alignItems: 'center',
    gap: 12,
    marginLeft: 20,
    color: '#ffffff',
    fontSize: 18,
    fontWeight: 700,
    whiteSpace: 'nowrap',
  },
});

/**
 * The portal's logo, with its name beside it while the sidebar is open; links to the catalog.
 *
 * @internal
 */
export const SidebarLogo = () => {
  const classes = useStyles();
  const { isOpen } = useSidebarOpenState();

  return (
    <div className={classes.root}>
      <Link
        to="/"
        underline="none"
        className={classes.link}
        aria-label="Egress portal"
      >
        <EgressMark />
        {isOpen && <span>Egress portal</span>}
      </Link>
    </div>
  );
};
