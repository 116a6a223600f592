/**
 * What a service principal may reach. Both lists absent is refused by the configuration's check.
 *
 * @internal
 */
export interface ServicePrincipalAccess {
  readonly subject: string;
  readonly owners?: readonly string[];
  readonly scopes?: readonly string[];
  readonly access: 'read' | 'write';
}

/**
 * The back end's part of the configuration, checked and with its defaults.
 *
 * @internal
 */
export interface NatGatewayConfig {
  readonly collection: {
    readonly intervalMinutes: number;
    readonly staleAfterMinutes: number;
  };
  readonly policy: {
    readonly writeFreeze?: { readonly reason: string };
    readonly servicePrincipals: readonly ServicePrincipalAccess[];
  };
  readonly runs: { readonly deadlineMinutes: number };
}
