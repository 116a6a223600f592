import type { z } from 'zod/v3';
import type { stepInputs } from './stepInputs';

/**
 * The verbs of this provider's steps.
 *
 * @internal
 */
export type StepKind = keyof typeof stepInputs;

/**
 * The input of a kind of step.
 *
 * @internal
 */
export type StepInput<K extends StepKind> = z.output<(typeof stepInputs)[K]>;
