import { extname, join } from 'node:path';
import { build } from 'esbuild';

const root = join(__dirname, '../../..');
const types: Readonly<Record<string, string>> = {
  '.js': 'text/javascript',
  '.css': 'text/css',
};

/** `plugins/nat-gateway/dev`, every screen in every state without a backend, as the files of a web site. */
export async function bundleScreens(): Promise<
  ReadonlyMap<string, { readonly contentType: string; readonly body: string }>
> {
  const env = {
    NODE_ENV: 'production',
    HAS_REACT_DOM_CLIENT: true,
    APP_CONFIG: [
      {
        context: 'app',
        data: {
          app: { title: 'Screens', baseUrl: 'http://screens.test' },
          backend: { baseUrl: 'http://screens.test' },
        },
      },
    ],
  };
  const { outputFiles } = await build({
    absWorkingDir: root,
    entryPoints: ['plugins/nat-gateway/dev/index.tsx'],
    outdir: 'out',
    bundle: true,
    write: false,
    jsx: 'automatic',
    banner: { js: `var process = { env: ${JSON.stringify(env)} };` },
    define: {
      global: 'globalThis',
      'process.env.NODE_ENV': '"production"',
      'process.env.HAS_REACT_DOM_CLIENT': 'true',
    },
    loader: { '.svg': 'dataurl', '.png': 'dataurl', '.woff': 'empty' },
    logLevel: 'error',
  });
  const files = outputFiles.map(({ path, text }): [string, string] => [
    `/index${extname(path)}`,
    text,
  ]);
  const page = `<!doctype html><html lang="en"><title>Screens</title><link rel="stylesheet" href="/index.css"><div id="root"></div><script src="/index.js"></script></html>`;
  return new Map([
    ['/', { contentType: 'text/html', body: page }],
    ...files.map(
      ([name, body]): [string, { contentType: string; body: string }] => [
        name,
        { contentType: types[extname(name)] ?? 'text/plain', body },
      ],
    ),
  ]);
}
