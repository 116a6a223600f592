/**
 * The tool that manages a resource, and what tells so.
 *
 * @public
 */
export interface ManagingTool {
  readonly tool: string;
  /** The mark of it: a tag, as `key=value`, or an id. */
  readonly mark: string;
}
