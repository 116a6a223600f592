/**
 * Runs an emulator from a shell: prints its description as one line of JSON, and stops at SIGINT or SIGTERM. Prints an error as one line on stderr.
 *
 * @public
 */
export function runCommand(
  name: string,
  options: {
    /** Returns the help, or starts the emulator. */
    readonly start: () => Promise<
      | { readonly usage: string }
      | {
          readonly host: string;
          readonly describe: object;
          readonly stop: () => Promise<void>;
        }
    >;
  },
): void {
  const run = async () => {
    const started = await options.start();
    if ('usage' in started) {
      process.stdout.write(started.usage);
      return;
    }
    if (started.host !== '127.0.0.1') {
      process.stderr.write(
        `${name} listens on ${started.host}: every client that can reach this address can use it\n`,
      );
    }
    const stop = () => {
      started.stop().then(
        () => process.exit(0),
        () => process.exit(1),
      );
    };
    process.once('SIGINT', stop);
    process.once('SIGTERM', stop);
    process.stdout.write(`${JSON.stringify(started.describe)}\n`);
  };
  run().catch((error: unknown) => {
    const message = error instanceof Error ? error.message : String(error);
    process.stderr.write(`${name}: ${message.split('\n')[0]}\n`);
    process.exit(1);
  });
}
