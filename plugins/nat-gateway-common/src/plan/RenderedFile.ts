import type { PlanAnswer } from './Plan';

/**
 * A file of another tool that says what a Spec says.
 *
 * @public
 */
export interface RenderedFile {
  /** Relative, below the folder that the files are put in. */
  readonly path: string;
  readonly content: string;
}

/**
 * The answer to a Spec that was asked for as files: its plan, and the files that do it; or why there are none.
 *
 * @public
 */
export interface FilesAnswer extends Pick<PlanAnswer, 'plan' | 'violations'> {
  /** Empty where there are violations. */
  readonly files: readonly RenderedFile[];
}
