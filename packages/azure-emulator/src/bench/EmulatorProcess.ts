import { spawn, spawnSync } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { performance } from 'node:perf_hooks';

/** Where Linux has it. */
const taskset = '/usr/bin/taskset';
const kibibytesPerMebibyte = 1024;
/** Of all Linux systems of today (`getconf CLK_TCK`). */
const ticksPerSecond = 100;

interface Connection {
  readonly endpoint: string;
  readonly subscriptionId: string;
  readonly tenantId: string;
  readonly clientId: string;
  readonly clientSecret: string;
  readonly caFile: string;
}

/**
 * The emulator's command in a process of its own.
 *
 * @internal
 */
export class EmulatorProcess {
  /** From the start of the process to the line that says that it listens, by the clock. */
  readonly readyMilliseconds: number;
  /** How much of that the main thread was ready to run while other programs had the processor; 0 where the machine does not tell. */
  readonly crowdedMilliseconds: number;
  readonly connection: Connection;
  readonly #child: ChildProcess;

  private constructor(
    child: ChildProcess,
    options: {
      readonly readyMilliseconds: number;
      readonly crowdedMilliseconds: number;
      readonly connection: Connection;
    },
  ) {
    this.#child = child;
    this.readyMilliseconds = options.readyMilliseconds;
    this.crowdedMilliseconds = options.crowdedMilliseconds;
    this.connection = options.connection;
  }

  static async start(options: readonly string[]): Promise<EmulatorProcess> {
    const command = [
      process.execPath,
      '--require',
      require.resolve('@backstage/cli-node/config/nodeTransform.cjs'),
      join(
        dirname(require.resolve('azure-emulator/package.json')),
        'src/cli.ts',
      ),
      ...options,
    ];
    const startedAt = performance.now();
    const child = spawn(command[0], command.slice(1), {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const line = await new Promise<string>((resolve, reject) => {
      let text = '';
      child.stdout.on('data', (chunk: Buffer) => {
        text += chunk.toString();
        if (text.includes('\n')) {
          resolve(text);
        }
      });
      child.on('exit', code =>
        reject(new Error(`The emulator ended with ${code} before it listened`)),
      );
    });
    return new EmulatorProcess(child, {
      readyMilliseconds: performance.now() - startedAt,
      crowdedMilliseconds: crowdedMilliseconds(child.pid),
      connection: JSON.parse(line) as Connection,
    });
  }

  /** Leaves one core to all threads from now on; `false` where the machine cannot do that. */
  keepOnOneCore(): boolean {
    return (
      existsSync(taskset) &&
      spawnSync(taskset, ['-a', '-p', '-c', '0', String(this.#child.pid)])
        .status === 0
    );
  }

  /** Processor time of all threads so far; not a number where the machine does not tell. */
  processorSeconds(): number {
    const file = `/proc/${this.#child.pid}/stat`;
    const text = existsSync(file) ? readFileSync(file, 'utf8') : '';
    // The name of the program stands in brackets and may hold spaces; user and system time are the 12th and 13th field after it.
    const fields = text.slice(text.lastIndexOf(')') + 2).split(' ');
    return text
      ? (Number(fields[11]) + Number(fields[12])) / ticksPerSecond
      : Number.NaN;
  }

  /** The most memory that the process has held so far; not a number where the machine does not tell. */
  peakMemoryMebibytes(): number {
    const file = `/proc/${this.#child.pid}/status`;
    const text = existsSync(file) ? readFileSync(file, 'utf8') : '';
    const kibibytes = /^VmHWM:\s+(\d+) kB$/m.exec(text)?.[1];
    return kibibytes === undefined
      ? Number.NaN
      : Number(kibibytes) / kibibytesPerMebibyte;
  }

  async stop(): Promise<void> {
    await new Promise<void>(resolve => {
      this.#child.once('exit', () => resolve());
      this.#child.kill('SIGTERM');
    });
  }
}

/** The second number of `schedstat`: nanoseconds in the queue of those that could run. */
function crowdedMilliseconds(pid: number | undefined): number {
  const file = `/proc/${pid}/schedstat`;
  const [, nanoseconds] = existsSync(file)
    ? readFileSync(file, 'utf8').split(' ')
    : [];
  return Number(nanoseconds ?? 0) / 1e6;
}
