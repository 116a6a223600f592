import { mockServices } from '@backstage/backend-test-utils';
import { runLink } from './runLink';

describe('runLink', () => {
  it.each(['https://portal.example/base', 'https://portal.example/base/'])(
    'leads to the page of the run below %s',
    baseUrl => {
      const config = mockServices.rootConfig({ data: { app: { baseUrl } } });
      expect(runLink(config)('run-1')).toBe(
        'https://portal.example/base/nat-gateway/runs/run-1',
      );
    },
  );
});
