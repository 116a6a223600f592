import type { Agent } from 'node:https';
import { InputError } from '@backstage/errors';
import type { AzureConfiguredScope } from '@cluster-egress/backstage-plugin-nat-gateway-common';
import type { AzureAccount } from '../config/AzureAccount';
import type { AzureAnswer } from './AzureAnswer';
import type { AzureSession } from './AzureSession';
import { createConnections } from './connectionsPolicy';
import { createAzureSession } from './createAzureSession';

interface Sessions {
  readonly account: AzureAccount;
  readonly read: AzureSession;
  readonly write: AzureSession;
}

/**
 * Two sessions for each configured account: one that only reads, one that writes.
 *
 * @internal
 */
export class AzureSessions {
  private readonly sessions: readonly Sessions[];

  constructor(
    accounts: readonly AzureAccount[],
    options: {
      /** How long an answer of Azure is waited for; a minute where nothing is given. */
      readonly timeoutMilliseconds?: number;
      /** Absent: each account has its own. */
      readonly connections?: Agent;
      readonly onAnswer?: (answer: AzureAnswer) => void;
    } = {},
  ) {
    this.sessions = accounts.map(account => {
      const shared = {
        ...options,
        connections: options.connections ?? createConnections(account),
      };
      const read = createAzureSession(account, { purpose: 'read', ...shared });
      const write = createAzureSession(account, {
        purpose: 'write',
        reader: read,
        ...shared,
      });
      return { account, read, write };
    });
  }

  get configuredScopes(): readonly AzureConfiguredScope[] {
    return this.sessions.flatMap(({ account }) => account.scopes);
  }

  /** Throws an `InputError` for an account that is not configured. */
  of(name: string): Sessions {
    const found = this.sessions.find(({ account }) => account.name === name);
    if (!found) {
      throw new InputError(
        `the account "${name}" is not configured; choose one of those below natGateway.azure in the configuration, or add it there`,
      );
    }
    return found;
  }
}
