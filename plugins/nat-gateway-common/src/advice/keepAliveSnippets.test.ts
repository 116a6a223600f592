import { keepAliveSnippets } from './keepAliveSnippets';

describe('keepAliveSnippets', () => {
  it('has one for each runtime, with its documentation', () => {
    expect(keepAliveSnippets.map(({ runtime }) => runtime)).toEqual([
      'node',
      'java',
      'dotnet',
      'go',
      'python',
      'nginx',
    ]);
    for (const { docUrl } of keepAliveSnippets) {
      expect(new URL(docUrl).protocol).toBe('https:');
    }
  });

  it.each(keepAliveSnippets.map(({ label, code }) => [label, code] as const))(
    'waits two minutes, half of the default idle timeout: %s',
    (_, code) => {
      expect(code).toMatch(/120|2 \* time\.Minute/);
    },
  );
});
