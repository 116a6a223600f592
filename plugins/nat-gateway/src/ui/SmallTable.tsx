import { makeStyles } from '@material-ui/core/styles';
import type { ReactNode } from 'react';

const useStyles = makeStyles({
  table: {
    borderCollapse: 'collapse',
    width: '100%',
    fontSize: 'var(--bui-font-size-2)',
    color: 'var(--bui-fg-primary)',
    '& th, & td': {
      padding: 'var(--bui-space-1) var(--bui-space-3) var(--bui-space-1) 0',
      textAlign: 'left',
      verticalAlign: 'top',
      overflowWrap: 'anywhere',
      // On a phone, room for a number or a short word.
      minWidth: '4em',
      borderBottom: '1px solid var(--bui-border-1)',
      fontWeight: 'var(--bui-font-weight-regular)',
    },
    '& thead th': {
      // On the ground of a notice, the secondary colour is hard to read.
      fontWeight: 'var(--bui-font-weight-bold)',
      overflowWrap: 'normal',
    },
    '& tr:last-child > *': { borderBottom: 'none' },
  },
  wide: { '@media (max-width: 767px)': { display: 'none' } },
  number: {
    fontVariantNumeric: 'tabular-nums',
    '&&': {
      textAlign: 'right',
      whiteSpace: 'nowrap',
      overflowWrap: 'normal',
      '@media (max-width: 767px)': { whiteSpace: 'normal' },
    },
  },
});

/**
 * A few rows under headings; the first cell of a row is its name. Cells wrap rather than scroll.
 *
 * @internal
 */
export function SmallTable(props: {
  readonly label: string;
  readonly columns: readonly {
    readonly id: string;
    readonly label: ReactNode;
    readonly isNumber?: boolean;
    /** Only where there is room for it. */
    readonly isWide?: boolean;
    /** Where rows can be sorted by it. */
    readonly sorted?: 'ascending' | 'descending' | 'none';
  }[];
  readonly rows: readonly {
    readonly id: string;
    readonly cells: readonly ReactNode[];
  }[];
}) {
  const classes = useStyles();
  const { label, columns, rows } = props;
  const classOf = (at: number) => {
    const { isNumber, isWide } = columns[at];
    return (
      [isNumber && classes.number, isWide && classes.wide]
        .filter(Boolean)
        .join(' ') || undefined
    );
  };
  return (
    <table className={classes.table} aria-label={label}>
      <thead>
        <tr>
          {columns.map((column, at) => (
            <th
              key={column.id}
              scope="col"
              aria-sort={column.sorted}
              className={classOf(at)}
            >
              {column.label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ id, cells: [first, ...cells] }) => (
          <tr key={id}>
            <th scope="row">{first}</th>
            {cells.map((cell, at) => (
              <td key={columns[at + 1].id} className={classOf(at + 1)}>
                {cell}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
