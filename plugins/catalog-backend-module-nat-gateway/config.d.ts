import type { SchedulerServiceTaskScheduleDefinitionConfig } from '@backstage/backend-plugin-api';

export interface Config {
  catalog?: {
    providers?: {
      natGateway?: {
        /**
         * When each process of the catalog reads the backend: every 5 minutes unless said otherwise.
         * `scope` is always `local`.
         */
        schedule?: SchedulerServiceTaskScheduleDefinitionConfig;
        /**
         * Whether clusters become entities, too: those that no other entity has the annotation of.
         * `false` unless said otherwise.
         */
        clusters?: boolean;
        /** The namespace of the entities; `default` unless said otherwise. */
        namespace?: string;
        /** Ref of the system that the entities are part of; absent: none. */
        system?: string;
      };
    };
  };
}
