import {
  type ChildProcess,
  execFileSync,
  spawn,
  spawnSync,
} from 'node:child_process';
import { once } from 'node:events';

const LISTEN = `
  const net = require('node:net');
  const kept = [];
  const servers = process.argv.slice(1).map(port =>
    net.createServer(socket => kept.push(socket)).listen(Number(port), '10.97.2.2', 1024));
  Promise.all(servers.map(server => require('node:events').once(server, 'listening')))
    .then(() => console.log('listening'));
`;

const CONNECT = `
  const net = require('node:net');
  const wanted = process.argv.slice(1).map(Number);
  const open = ([port, count]) => Promise.all(Array.from({ length: count }, () =>
    new Promise(resolve => {
      const socket = net.connect({ port, host: '10.97.2.2' });
      const timer = setTimeout(() => { socket.destroy(); resolve(0); }, 4000);
      socket.on('connect', () => { clearTimeout(timer); resolve(1); });
      socket.on('error', () => { clearTimeout(timer); resolve(0); });
    }))).then(list => list.reduce((sum, one) => sum + one, 0));
  Promise.all([[wanted[0], wanted[1]], [wanted[2], wanted[3]]].map(open))
    .then(counts => { console.log(JSON.stringify(counts)); process.exit(); });
`;

/** Ways to have the kernel translate what leaves a device, each as commands; the first that works is taken. */
const TRANSLATORS: readonly ((
  lastPort: number,
) => readonly (readonly string[])[])[] = [
  lastPort => [
    ['nft', 'add table ip lab'],
    [
      'nft',
      'add chain ip lab out { type nat hook postrouting priority srcnat; }',
    ],
    [
      'nft',
      `add rule ip lab out oifname outside ip protocol tcp snat to 10.97.2.1:40000-${lastPort}`,
    ],
  ],
  ...['iptables', 'iptables-legacy'].map(command => (lastPort: number) => [
    [
      ...[command, '-t', 'nat', '-A', 'POSTROUTING', '-o', 'outside'],
      ...['-p', 'tcp', '-j', 'SNAT'],
      ...['--to-source', `10.97.2.1:40000-${lastPort}`],
    ],
  ]),
];

/**
 * Three network namespaces in a row, client, gateway and server; the gateway translates what
 * leaves it to one address and a range of ports, in the kernel.
 */
export class SnatLab {
  private readonly client = `snat-c-${process.pid}`;
  private readonly gateway = `snat-g-${process.pid}`;
  private readonly server = `snat-s-${process.pid}`;
  private listener: ChildProcess | undefined;

  /** What the host lacks; undefined when the lab can be built. */
  static missing(): string | undefined {
    if (process.platform !== 'linux' || process.getuid?.() !== 0) {
      return 'network namespaces need Linux and root';
    }
    if (spawnSync('ip', ['-V']).status !== 0) {
      return 'the command ip was not found';
    }
    const probe = `snat-p-${process.pid}`;
    const made = spawnSync('ip', ['netns', 'add', probe], { encoding: 'utf8' });
    if (made.status !== 0) {
      return `a network namespace could not be made: ${made.stderr.trim()}`;
    }
    const translator = translatorIn(probe, { lastPort: 40_000 });
    spawnSync('ip', ['netns', 'del', probe]);
    return translator === undefined
      ? 'neither nft nor iptables was found and works'
      : undefined;
  }

  /** Builds the lab with so many ports, and listens on the ports of the server. */
  async build(options: {
    readonly portCount: number;
    readonly listenOn: readonly number[];
  }): Promise<void> {
    const { client, gateway, server } = this;
    const last = 40_000 + options.portCount - 1;
    for (const name of [client, gateway, server]) {
      ip('netns', 'add', name);
      ip('-n', name, 'link', 'set', 'lo', 'up');
    }
    link([client, 'inside', '10.97.1.2'], [gateway, 'inside', '10.97.1.1']);
    link([gateway, 'outside', '10.97.2.1'], [server, 'outside', '10.97.2.2']);
    ip('-n', client, 'route', 'add', 'default', 'via', '10.97.1.1');
    this.inGateway('sysctl', '-qw', 'net.ipv4.ip_forward=1');
    if (translatorIn(gateway, { lastPort: last }) === undefined) {
      throw new Error('The kernel took no rule of address translation');
    }
    this.listener = spawn(
      'ip',
      [
        ...['netns', 'exec', server, process.execPath, '-e', LISTEN, '--'],
        ...options.listenOn.map(String),
      ],
      { stdio: ['ignore', 'pipe', 'inherit'] },
    );
    await once(this.listener.stdout ?? this.listener, 'data');
  }

  /** Opens connections to two ports of the server at once; how many came about to each. */
  async connect(
    one: { readonly port: number; readonly count: number },
    other: { readonly port: number; readonly count: number },
  ): Promise<readonly number[]> {
    const wanted = [one.port, one.count, other.port, other.count].map(String);
    const child = spawn(
      'ip',
      [
        ...['netns', 'exec', this.client, process.execPath, '-e', CONNECT],
        ...['--', ...wanted],
      ],
      { stdio: ['ignore', 'pipe', 'inherit'] },
    );
    let output = '';
    child.stdout.on('data', data => {
      output += data;
    });
    await once(child, 'close');
    return JSON.parse(output);
  }

  async remove(): Promise<void> {
    if (this.listener?.exitCode === null) {
      const closed = once(this.listener, 'close');
      this.listener.kill();
      await closed;
    }
    for (const name of [this.client, this.gateway, this.server]) {
      spawnSync('ip', ['netns', 'del', name]);
    }
  }

  private inGateway(command: string, ...args: string[]): void {
    ip('netns', 'exec', this.gateway, command, ...args);
  }
}

/** Has the kernel translate in a namespace; the command that did it, undefined when none works. */
function translatorIn(
  namespace: string,
  options: { readonly lastPort: number },
): string | undefined {
  const works = TRANSLATORS.map(commands => commands(options.lastPort)).find(
    commands =>
      commands.every(
        command =>
          spawnSync('ip', ['netns', 'exec', namespace, ...command]).status ===
          0,
      ),
  );
  return works?.[0][0];
}

function ip(...args: string[]): void {
  execFileSync('ip', args, { stdio: ['ignore', 'ignore', 'inherit'] });
}

function link(...ends: [namespace: string, device: string, address: string][]) {
  const [[from, device], [to, other]] = ends;
  const peer = ['peer', 'name', other, 'netns', to];
  ip('-n', from, 'link', 'add', device, 'type', 'veth', ...peer);
  for (const [namespace, name, address] of ends) {
    ip('-n', namespace, 'addr', 'add', `${address}/24`, 'dev', name);
    ip('-n', namespace, 'link', 'set', name, 'up');
  }
}
