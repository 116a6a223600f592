import type { Agent } from 'node:https';
import { InputError } from '@backstage/errors';
import type { AzureConfiguredScope } from '@cluster-egress/backstage-plugin-nat-gateway-common';
import { memoize } from 'lodash';
import type { AzureAccount } from '../config/AzureAccount';
import type { AzureAnswer } from './AzureAnswer';
import type { AzureSession } from './AzureSession';
import { createConnections } from './connectionsPolicy';
import { createAzureSession } from './createAzureSession';
import { limitRequests } from './politePolicy';

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
      /** Absent: accounts that trust the same servers share theirs. */
      readonly connections?: Agent;
      readonly onAnswer?: (answer: AzureAnswer) => void;
    } = {},
  ) {
    const connectionsOf = memoize((certificateAuthority?: string) =>
      createConnections({ certificateAuthority }),
    );
    const inAll = limitRequests();
    this.sessions = accounts.map(account => {
      const shared = {
        ...options,
        inAll,
        connections:
          options.connections ?? connectionsOf(account.certificateAuthority),
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
