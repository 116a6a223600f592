import type {
  AuthService,
  BackstageCredentials,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import {
  AuthorizeResult,
  type PermissionCondition,
  type PermissionCriteria,
  type PolicyDecision,
  type ResourcePermission,
} from '@backstage/plugin-permission-common';
import { LRUCache } from 'lru-cache';
import type {
  Subject,
  Wording,
} from '@cluster-egress/backstage-plugin-nat-gateway-common';
import type { ServicePrincipalAccess } from '../config/ServicePrincipalAccess';
import type { SubjectCondition } from '../database/subjects/SubjectCondition';
import { assertSubject } from './assertSubject';
import { assertServicePrincipal } from './assertServicePrincipal';
import { servicePrincipalCondition } from './servicePrincipalCondition';

/** A page asks several times at once; that a permission to see ends two seconds later does no harm. */
const REMEMBERED_MILLISECONDS = 2000;

interface Question {
  readonly permission: ResourcePermission;
  readonly credentials: BackstageCredentials;
}

/**
 * What someone may do: the permission policy for people, the configuration for services, which
 * the policy never judges. What a person may see is remembered for two seconds; what they may do is asked
 * each time.
 *
 * @internal
 */
export class Access {
  private readonly remembered: LRUCache<string, SubjectCondition, Question>;

  constructor(
    private readonly options: {
      readonly auth: AuthService;
      readonly permissions: PermissionsService;
      readonly toCondition: (
        criteria: PermissionCriteria<PermissionCondition>,
      ) => SubjectCondition;
      readonly servicePrincipals: readonly ServicePrincipalAccess[];
      /** Never set back, unlike the time of day, or a permission would be remembered for longer. */
      readonly clock?: Pick<Performance, 'now'>;
    },
  ) {
    this.remembered = new LRUCache({
      max: 1000,
      ttl: REMEMBERED_MILLISECONDS,
      ttlResolution: 0,
      perf: options.clock ?? performance,
      // One that is forgotten while it is asked is answered all the same.
      ignoreFetchAbort: true,
      fetchMethod: (_key, _stale, { context }) => this.ask(context),
    });
  }

  /**
   * The subjects on which the caller has the permission. Throws a `NotAllowedError` for a service
   * that the configuration gives nothing.
   */
  async conditionFor(
    permission: ResourcePermission,
    options: { readonly credentials: BackstageCredentials },
  ): Promise<SubjectCondition> {
    const { auth, servicePrincipals } = this.options;
    const { credentials } = options;
    const question = { permission, credentials };
    if (auth.isPrincipal(credentials, 'service')) {
      const { subject } = credentials.principal;
      assertServicePrincipal(permission, { subject, servicePrincipals });
      return {
        allOf: [
          await this.ask(question),
          servicePrincipalCondition(permission, { subject, servicePrincipals }),
        ],
      };
    }
    if (
      permission.attributes.action !== 'read' ||
      !auth.isPrincipal(credentials, 'user')
    ) {
      return this.ask(question);
    }
    return this.remembered.forceFetch(
      JSON.stringify([permission.name, credentials.principal]),
      { context: question },
    );
  }

  private async ask({ permission, credentials }: Question) {
    const [decision] = await this.options.permissions.authorizeConditional(
      [{ permission }],
      { credentials },
    );
    return this.toSubjectCondition(decision);
  }

  /** Throws a `NotAllowedError` that names whom to ask unless the caller has the permission. */
  async require(
    permission: ResourcePermission,
    options: {
      readonly credentials: BackstageCredentials;
      readonly subject: Subject;
      /** What is refused, as it goes on after "You may not": `see the gateway nat-a`. */
      readonly action: string | Wording;
    },
  ): Promise<void> {
    assertSubject(options.subject, {
      permission,
      condition: await this.conditionFor(permission, options),
      action: options.action,
    });
  }

  private toSubjectCondition(decision: PolicyDecision): SubjectCondition {
    switch (decision.result) {
      case AuthorizeResult.ALLOW:
        return { allOf: [] };
      case AuthorizeResult.CONDITIONAL:
        return this.options.toCondition(decision.conditions);
      default:
        return { anyOf: [] };
    }
  }
}
