import { modulesOf } from './__testUtils__/modulesOf';

const isCloudSdk = (name: string) =>
  /^@(azure|azure-rest|aws-sdk)\//.test(name);

describe('Cloud SDKs', () => {
  it.each([
    'backstage-plugin-nat-gateway-backend',
    'backstage-plugin-nat-gateway-backend-module-azure',
    'backstage-plugin-scaffolder-backend-module-nat-gateway',
  ])(
    'are not imported by %s when it is loaded',
    async name => {
      const { askedForByUs } = await modulesOf([
        '--eval',
        `require('${name}')`,
      ]);

      expect(askedForByUs).toContain('@backstage/backend-plugin-api');
      expect(askedForByUs.filter(isCloudSdk)).toEqual([]);
    },
    60_000,
  );

  it('for networks, clusters and metrics are not loaded when the back end starts', async () => {
    const { loaded } = await modulesOf(
      ['src/index.ts', '--config', '../../app-config.yaml'],
      {
        until: 'Plugin initialization complete',
        env: { APP_CONFIG_backend_listen_port: '0' },
      },
    );

    expect(loaded).toContain('@backstage/plugin-catalog-backend');
    expect(loaded.filter(name => /^@azure\/(arm|monitor)-/.test(name))).toEqual(
      [],
    );
  }, 120_000);
});
