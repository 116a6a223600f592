import { ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';

/** A bash that stays open, so that a command does not need to start `ip netns exec`. */
export class Shell {
  private readonly child: ChildProcessWithoutNullStreams;
  private output = '';
  private last: Promise<unknown> = Promise.resolve();
  private onOutput: () => void = () => undefined;

  constructor(namespace?: string, env: NodeJS.ProcessEnv = {}) {
    const [command, ...args] = namespace
      ? ['ip', 'netns', 'exec', namespace, 'bash']
      : ['bash'];
    this.child = spawn(command, args, { env: { ...process.env, ...env } });
    this.child.stdout.setEncoding('utf8');
    this.child.stdout.on('data', text => {
      this.output += text;
      this.onOutput();
    });
    this.child.on('exit', () => this.onOutput());
  }

  /**
   * Runs a script and returns its standard output; scripts of one shell run one after the other.
   *
   * @throws Error with its output if its exit code is not zero
   */
  run(script: string): Promise<string> {
    const next = this.last.then(() => this.runNow(script));
    this.last = next.catch(() => undefined);
    return next;
  }

  private async runNow(script: string): Promise<string> {
    const mark = randomUUID();
    this.output = '';
    this.child.stdin.write(
      `(set -e\n${script}\n) 2>&1 </dev/null; echo "${mark} $?"\n`,
    );
    const end = new RegExp(`${mark} (\\d+)\n$`);
    const found = await new Promise<RegExpExecArray>((resolve, reject) => {
      this.onOutput = () => {
        const match = end.exec(this.output);
        if (match) resolve(match);
        else if (this.child.exitCode !== null) {
          reject(new Error(`The shell ended: ${this.output}`));
        }
      };
      this.onOutput();
    });
    const text = this.output.slice(0, found.index);
    if (found[1] !== '0') throw new Error(`${script}\n→ ${found[1]}: ${text}`);
    return text;
  }

  close(): void {
    this.child.stdin.end();
  }
}
