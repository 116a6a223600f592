import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What `scripts/start-portal.mjs` writes down about the portal that it started. */
export interface Portal {
  readonly url: string;
  readonly azure: {
    readonly endpoint: string;
    readonly authority: string;
    readonly subscriptionId: string;
    readonly tenantId: string;
    readonly clientId: string;
    readonly clientSecret: string;
    readonly caFile: string;
  };
}

/** The portal under test, by the port in its address. */
export function readPortal(baseURL: string): Portal {
  const file = join(
    __dirname,
    '../../../node_modules/.cache',
    `portal-${new URL(baseURL).port}`,
    'portal.json',
  );
  return JSON.parse(readFileSync(file, 'utf8'));
}
