import {
  DefaultTemplateOutputs,
  type ScaffolderTemplateOutputsComponent,
} from '@backstage/plugin-scaffolder-react/alpha';
import { TaskRun } from './TaskRun';

/**
 * What a task gives, and the run that it started, to be answered there: the template names it as
 * `runId` in its output.
 *
 * @internal
 */
export const TaskOutputs: ScaffolderTemplateOutputsComponent = ({ output }) => {
  const runId = output?.runId;
  return (
    <>
      {typeof runId === 'string' && <TaskRun runId={runId} />}
      <DefaultTemplateOutputs output={output} />
    </>
  );
};
