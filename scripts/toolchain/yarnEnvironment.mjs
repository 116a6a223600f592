import { runTool } from './runTool.mjs';

const SETTINGS = {
  registry: 'YARN_NPM_REGISTRY_SERVER',
  'https-proxy': 'YARN_HTTPS_PROXY',
  proxy: 'YARN_HTTP_PROXY',
  cafile: 'YARN_HTTPS_CA_FILE_PATH',
};

/** The environment for yarn, which does not read npm's settings: the registry and its proxy. */
export async function yarnEnvironment({ root, signal }) {
  const { code, stdout } = await runTool('npm', ['config', 'list', '--json'], {
    cwd: root,
    signal,
  });
  const npm = code === 0 ? JSON.parse(stdout) : {};
  const settings = Object.entries(SETTINGS)
    .filter(([name]) => npm[name])
    .map(([name, variable]) => [variable, npm[name]]);
  // npm is configured with such a registry on purpose, but yarn needs explicit permission.
  const { protocol, hostname } = new URL(npm.registry ?? 'https://none');
  if (protocol === 'http:') {
    settings.push(['YARN_UNSAFE_HTTP_WHITELIST', hostname]);
  }
  // Settings for yarn take precedence over those for npm.
  return { ...Object.fromEntries(settings), ...process.env };
}
