/**
 * What a service principal may reach. Never without owners and scopes: the check of the configuration sees to it.
 *
 * @internal
 */
export interface ServicePrincipalAccess {
  readonly subject: string;
  readonly owners?: readonly string[];
  readonly scopes?: readonly string[];
  readonly access: 'read' | 'write';
}
