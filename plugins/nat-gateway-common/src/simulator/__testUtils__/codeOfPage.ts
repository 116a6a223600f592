import { readFileSync } from 'node:fs';
import path from 'node:path';

const PAGE = path.resolve(
  __dirname,
  '../../../../../docs/operate/simulator.md',
);

/** The only block of code in a language on the page about the simulator. */
export function codeOfPage(language: 'ts' | 'text' | 'js'): string {
  const blocks = [
    ...readFileSync(PAGE, 'utf8').matchAll(/```(\w+)\n([\s\S]*?)```/g),
  ].filter(([, of]) => of === language);
  if (blocks.length !== 1) {
    throw new Error(
      `${PAGE} has ${blocks.length} blocks of ${language}, not 1`,
    );
  }
  return blocks[0][2];
}
