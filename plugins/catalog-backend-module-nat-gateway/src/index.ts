/**
 * NAT gateways and clusters as entities of the catalog.
 *
 * @packageDocumentation
 */
export { natGatewayCatalogModule as default } from './module';
