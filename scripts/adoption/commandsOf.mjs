/** The folder that the page about adoption gives as an example. */
const EXAMPLE_FOLDER = '/path/to/your/portal/archives';

/**
 * The shell commands of the page about adoption, by what the proof does with them: `pack` and `publish`, lines
 * for a shell in a clone of this repository, and `add`, the arguments of yarn in the portal.
 *
 * @throws Error for a command that the proof would not run.
 */
export function commandsOf(snippets) {
  const commands = { pack: [], publish: [], add: [] };
  for (const { language, text } of snippets) {
    if (language !== 'sh') continue;
    const lines = text.trim().split('\n');
    if (lines[0].startsWith('git grep ')) commands.publish.push(...lines);
    else {
      for (const line of lines) {
        if (line.includes(EXAMPLE_FOLDER)) commands.pack.push(line);
        else if (line.startsWith('yarn --cwd ')) {
          commands.add.push(line.replace(/'/g, '').split(' ').slice(1));
        } else throw new Error(`The proof of adoption does not run: ${line}`);
      }
    }
  }
  return commands;
}

/** A documented command with a real folder instead of the example. */
export const intoFolder = (command, folder) =>
  command.replace(EXAMPLE_FOLDER, folder);
