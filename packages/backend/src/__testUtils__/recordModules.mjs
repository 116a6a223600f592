// Preloaded with --import. At the end of the process RECORDED_MODULES_FILE holds the npm packages
// that were loaded, by require and by import alike, and what our own code asked for by require,
// which is what its static imports become.
import { writeFileSync } from 'node:fs';
import Module, { registerHooks } from 'node:module';

const loaded = new Set();
const askedForByUs = new Set();

registerHooks({
  load(url, context, nextLoad) {
    const [name] =
      url
        .split('/node_modules/')
        .slice(1)
        .at(-1)
        ?.match(/^(@[^/]+\/[^/]+|[^/]+)/) ?? [];
    if (name) loaded.add(name);
    return nextLoad(url, context);
  },
});

// A resolve hook beside Backstage's own would change how TypeScript files are taken.
const resolveFilename = Module._resolveFilename;
Module._resolveFilename = function resolve(request, parent, ...rest) {
  if (parent?.filename && !parent.filename.includes('/node_modules/')) {
    askedForByUs.add(request);
  }
  return resolveFilename.call(this, request, parent, ...rest);
};

process.on('exit', () =>
  writeFileSync(
    process.env.RECORDED_MODULES_FILE,
    JSON.stringify({
      loaded: [...loaded],
      askedForByUs: [...askedForByUs],
    }),
  ),
);
