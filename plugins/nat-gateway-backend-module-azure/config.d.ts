export interface Config {
  natGateway?: {
    /**
     * Azure accounts by a name of your choice. An account is one identity in one cloud.
     */
    azure?: {
      [account: string]: {
        /** Which Azure; AzurePublic when absent. */
        cloud?: 'AzurePublic' | 'AzureUSGovernment' | 'AzureChina';
        /**
         * The identity that reads, and writes when `writeCredential` is absent. Without it the
         * environment decides: workload identity, managed identity or a developer's sign-in.
         */
        credential?: {
          tenantId: string;
          clientId: string;
          /** @visibility secret */
          clientSecret: string;
        };
        /** A separate identity for writing, so that the reading one needs no more than read. */
        writeCredential?: {
          tenantId: string;
          clientId: string;
          /** @visibility secret */
          clientSecret: string;
        };
        /** What may be read and written. A subscription may be divided among several scopes. */
        scopes?: Array<{
          subscriptionId: string;
          /** Resource groups by name; all of the subscription when absent. */
          resourceGroups?: string[];
          /** Regions by name, e.g. westeurope; all when absent. */
          regions?: string[];
          /** Entity ref of the owner of what carries no `backstage-owner` tag. */
          owner?: string;
        }>;
        /**
         * Management groups whose subscriptions are scopes as well, at any depth, as they come and go. One that
         * is listed in `scopes` is as it says there.
         */
        managementGroups?: Array<{
          /** As `az account management-group list` shows it under `name`. */
          id: string;
          /** Entity ref of the owner of what carries no `backstage-owner` tag. */
          owner?: string;
        }>;
        /** For clouds at other addresses than the public ones. Each must begin with https. */
        endpoints?: {
          resourceManager?: string;
          authority?: string;
          /** May hold {region}. */
          metrics?: string;
        };
        /** A PEM file with the certificate authority that the endpoints are signed by. */
        caFile?: string;
      };
    };
  };
}
