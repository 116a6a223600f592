/**
 * Who may do what in the demo.
 *
 * @packageDocumentation
 */
export { permissionModuleDemoPolicy as default } from './module';
