import { makeStyles } from '@material-ui/core/styles';

const useStyles = makeStyles(theme => ({
  readable:
    theme.palette.type === 'dark'
      ? {
          // Backstage UI's own grey has 4.03 : 1 on a dark card; this one 6.2 : 1, and 5 : 1 on code.
          '--bui-fg-secondary': '#cccccc',
          // Backstage UI has one ring for both themes, which is not seen on a dark card.
          '--bui-ring': theme.palette.primary.main,
        }
      : {},
}));

/**
 * The class of an element in which secondary text and the focus ring are seen in both themes (WCAG
 * 2.2, 1.4.3 and 1.4.11).
 *
 * @internal
 */
export function useReadableColors(): string {
  return useStyles().readable;
}
