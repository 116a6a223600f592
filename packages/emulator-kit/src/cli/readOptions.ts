import { parseArgs } from 'node:util';

/** The value that an option takes, nothing for a switch; its meaning; its default, if it has one. */
type Option = readonly [value: string, means: string, byDefault?: string];

type Values<Table extends Readonly<Record<string, Option>>> = {
  readonly [Name in keyof Table]: Table[Name] extends readonly ['', string]
    ? boolean
    : Table[Name] extends readonly [string, string, string]
    ? string
    : string | undefined;
};

/**
 * The command line as a table says that it is. `--help` is also `-h`. Throws an error that names an unknown option.
 *
 * @public
 */
export function readOptions<
  const Table extends Readonly<Record<string, Option>>,
>(table: Table, args: readonly string[]): Values<Table> {
  const options = Object.entries(table).map(([name, [value, , byDefault]]) => [
    name,
    value === ''
      ? {
          type: 'boolean',
          default: false,
          ...(name === 'help' && { short: 'h' }),
        }
      : {
          type: 'string',
          ...(byDefault !== undefined && { default: byDefault }),
        },
  ]);
  return parseArgs({
    args: [...args],
    options: Object.fromEntries(options),
  }).values as Values<Table>;
}
