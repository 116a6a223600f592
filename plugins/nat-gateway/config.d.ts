export interface Config {
  natGateway?: {
    /**
     * Entity ref of the software template that the egress card offers.
     * Default: `template:default/azure-nat-gateway`.
     * @visibility frontend
     */
    template?: string;
  };
}
