/** Every path of a package that its package.json names as an entry point, types or configuration. */
export function namedFiles(packageJson) {
  const found = new Set();
  const add = value => {
    if (typeof value === 'string') {
      if (value.includes('.')) found.add(value.replace(/^\.\//, ''));
    } else if (value && typeof value === 'object') {
      for (const [key, inner] of Object.entries(value)) {
        // A Backstage condition that names a kind of export, not a file.
        if (key !== 'backstage') add(inner);
      }
    }
  };
  for (const field of ['main', 'module', 'types', 'exports', 'typesVersions']) {
    add(packageJson[field]);
  }
  if (typeof packageJson.configSchema === 'string')
    add(packageJson.configSchema);
  return [...found];
}
