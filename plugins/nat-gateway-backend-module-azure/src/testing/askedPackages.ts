import { registerHooks } from 'module';

/**
 * The `@azure` packages that our own files have asked for since this file was loaded.
 *
 * @internal
 */
export const askedPackages = new Set<string>();

// Sees what our own files ask for, by `require` or `import()`, whether or not it is loaded already:
// Backstage itself uses some Azure packages.
registerHooks({
  resolve(specifier, context, nextResolve) {
    const isOurs = /nat-gateway-[a-z-]+\/src\//.test(context.parentURL ?? '');
    if (isOurs && specifier.startsWith('@azure')) askedPackages.add(specifier);
    return nextResolve(specifier, context);
  },
});
