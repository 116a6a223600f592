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
import type {
  Subject,
  Wording,
} from '@cluster-egress/backstage-plugin-nat-gateway-common';
import type { ServicePrincipalAccess } from '../config/ServicePrincipalAccess';
import type { SubjectCondition } from '../database/subjects/SubjectCondition';
import { assertSubject } from './assertSubject';
import { assertServicePrincipal } from './assertServicePrincipal';
import { servicePrincipalCondition } from './servicePrincipalCondition';

/**
 * What someone may do: the permission policy for people, the configuration for services, which
 * the policy never judges.
 *
 * @internal
 */
export class Access {
  constructor(
    private readonly options: {
      readonly auth: AuthService;
      readonly permissions: PermissionsService;
      readonly toCondition: (
        criteria: PermissionCriteria<PermissionCondition>,
      ) => SubjectCondition;
      readonly servicePrincipals: readonly ServicePrincipalAccess[];
    },
  ) {}

  /**
   * The subjects on which the caller has the permission. Throws a `NotAllowedError` for a service
   * that the configuration gives nothing.
   */
  async conditionFor(
    permission: ResourcePermission,
    options: { readonly credentials: BackstageCredentials },
  ): Promise<SubjectCondition> {
    const { auth, permissions, servicePrincipals } = this.options;
    const { credentials } = options;
    if (auth.isPrincipal(credentials, 'service')) {
      assertServicePrincipal(permission, {
        subject: credentials.principal.subject,
        servicePrincipals,
      });
    }
    const [decision] = await permissions.authorizeConditional(
      [{ permission }],
      {
        credentials,
      },
    );
    const decided = this.toSubjectCondition(decision);
    return auth.isPrincipal(credentials, 'service')
      ? {
          allOf: [
            decided,
            servicePrincipalCondition(permission, {
              subject: credentials.principal.subject,
              servicePrincipals,
            }),
          ],
        }
      : decided;
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
