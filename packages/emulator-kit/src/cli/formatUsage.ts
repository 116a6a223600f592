/**
 * The output of `--help`: each option with its value, if it takes one, and its meaning.
 *
 * @public
 */
export function formatUsage(
  command: string,
  meanings: Readonly<
    Record<string, readonly [value: string, means: string, ...unknown[]]>
  >,
): string {
  return `Usage: yarn ${command} [options]

${Object.entries(meanings)
  .map(
    ([name, [value, means]]) => `  ${`--${name} ${value}`.padEnd(24)}${means}`,
  )
  .join('\n')}

Prints one line of JSON when it listens; stops at SIGINT or SIGTERM.
`;
}
