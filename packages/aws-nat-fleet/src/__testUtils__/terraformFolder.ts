import path from 'node:path';

/** The folder `terraform` of this package. */
export const terraformFolder = path.join(
  path.dirname(require.resolve('../../package.json')),
  'terraform',
);
