/**
 * The people of the demo.
 *
 * @packageDocumentation
 */
export { authModuleDemoPersonas as default } from './module';
