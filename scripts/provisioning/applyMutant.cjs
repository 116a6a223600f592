// Loaded before the sources are: where the environment names a mutant, the sources are compiled with its edits. No
// file changes. It comes before Backstage's transform, so that it sees TypeScript.
const fs = require('node:fs');
const path = require('node:path');

const given = process.env.PROVISIONING_MUTANT;
if (given) {
  const { addHook } = require('pirates');
  const { mutants } = require('./mutants.cjs');
  const mutant = mutants.find(({ name }) => name === given);
  if (!mutant) throw new Error(`There is no mutant "${given}".`);
  const root = path.dirname(path.dirname(__dirname));
  const files = new Map();
  for (const { file, text, by } of mutant.edits) {
    const full = path.join(root, file);
    const source = files.get(full) ?? fs.readFileSync(full, 'utf8');
    if (source.split(text).length !== 2) {
      throw new Error(`${file} does not contain "${text}" exactly once.`);
    }
    files.set(
      full,
      source.replace(text, () => by),
    );
  }
  addHook((code, file) => files.get(file) ?? code, {
    extensions: ['.ts'],
    matcher: file => files.has(file),
  });
}
