/**
 * What egress is: model, Specs, plans, SNAT arithmetic, advice and cost, without any cloud SDK.
 *
 * @packageDocumentation
 */
export * from './advice';
export * from './annotations';
export * from './aws';
export * from './azure';
export * from './client';
export * from './cloud';
export * from './clouds';
export * from './cost';
export * from './limits';
export * from './model';
export * from './options';
export * from './permissions';
export * from './plan';
export * from './run';
export * from './snat';
export * from './spec';
export * from './words';
