import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { commandOptions } from './commandOptions';
import { controlRoutes } from './control/controlRoutes';
import { usage } from './usage';

describe('usage', () => {
  const readme = readFileSync(join(__dirname, '..', 'README.md'), 'utf8');

  it.each(Object.keys(commandOptions))('has --%s, and the README too', name => {
    expect(usage).toContain(`  --${name} `);
    expect(name === 'help' || readme.includes(`| \`--${name}`)).toBe(true);
  });

  it('names every kind of endpoint that steers it', () => {
    const kinds = new Set(
      controlRoutes.flatMap(({ path }) => path.split('/')[2] ?? []),
    );
    expect(kinds.size).toBeGreaterThan(5);
    for (const kind of kinds) {
      expect(usage).toContain(kind);
    }
  });
});
