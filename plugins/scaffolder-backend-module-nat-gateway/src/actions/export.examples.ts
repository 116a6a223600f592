import type { TemplateExample } from '@backstage/plugin-scaffolder-node';
import { stringify } from 'yaml';
import { exampleSpec } from './apply.examples';

/**
 * How a template uses `nat-gateway:export`.
 *
 * @internal
 */
export const exportExamples: TemplateExample[] = [
  {
    description:
      'Write a NAT gateway as Terraform into a folder of the workspace',
    example: stringify({
      steps: [
        {
          id: 'export',
          name: 'Write the files',
          action: 'nat-gateway:export',
          input: {
            spec: exampleSpec,
            format: 'terraform',
            targetPath: 'egress/nat-shop-weu',
          },
        },
      ],
    }),
  },
  {
    description:
      'Open a pull request with the files, and what to know before it is merged',
    example: stringify({
      steps: [
        {
          id: 'export',
          name: 'Write the files',
          action: 'nat-gateway:export',
          input: { spec: exampleSpec, format: 'bicep' },
        },
        {
          id: 'pullRequest',
          name: 'Open the pull request',
          action: 'publish:github:pull-request',
          input: {
            repoUrl: 'github.com?owner=shop&repo=infrastructure',
            branchName: 'nat-shop-weu',
            title: 'NAT gateway nat-shop-weu',
            description: '${{ steps.export.output.description }}',
            targetPath: 'egress/nat-shop-weu',
          },
        },
      ],
    }),
  },
];
