import { randomUUID } from 'node:crypto';
import {
  coreServices,
  createBackendPlugin,
} from '@backstage/backend-plugin-api';
import {
  actionsRegistryServiceRef,
  metricsServiceRef,
} from '@backstage/backend-plugin-api/alpha';
import { catalogServiceRef } from '@backstage/plugin-catalog-node';
import { createConditionTransformer } from '@backstage/plugin-permission-node';
import { natGatewayPermissions } from '@cluster-egress/backstage-plugin-nat-gateway-common';
import {
  natGatewayProvidersExtensionPoint,
  subjectOfScope,
  systemTiming,
} from '@cluster-egress/backstage-plugin-nat-gateway-node';
import { registerExplainEgressAction } from './actions/registerExplainEgressAction';
import { registerListGatewaysAction } from './actions/registerListGatewaysAction';
import { registerPlanAction } from './actions/registerPlanAction';
import { registerPlanCapacityAction } from './actions/registerPlanCapacityAction';
import { registerShowEgressAction } from './actions/registerShowEgressAction';
import { atRandomMoments } from './collection/atRandomMoments';
import { AuthorizedAddressService } from './addresses/AuthorizedAddressService';
import { AuthorizedUnusedAddressService } from './addresses/AuthorizedUnusedAddressService';
import { CollectionService } from './collection/CollectionService';
import { DiscoveryService } from './collection/DiscoveryService';
import { configurationProblems } from './config/configurationProblems';
import { readNatGatewayConfig } from './config/readNatGatewayConfig';
import { AuthorizedConsumerService } from './consumers/AuthorizedConsumerService';
import { deleteAddressPeriods } from './database/addresses/deleteAddressPeriods';
import { accountKey } from './database/discoveries/DiscoveringAccount';
import { deleteUsage } from './database/usage/deleteUsage';
import { openDatabase } from './database/openDatabase';
import { declareAgain } from './database/snapshots/declareAgain';
import { declareScopes } from './database/snapshots/declareScopes';
import { AuthorizedOptionsService } from './options/AuthorizedOptionsService';
import { OptionsService } from './options/OptionsService';
import { Access } from './permissions/Access';
import { natGatewayPermissionResourceRef } from './permissions/natGatewayPermissionResourceRef';
import { natGatewayPermissionRules } from './permissions/natGatewayPermissionRules';
import { observeState } from './metrics/observeState';
import { recordCollections } from './metrics/recordCollections';
import { ProviderRegistry } from './providers/ProviderRegistry';
import { clusterHandlers } from './router/clusterHandlers';
import { addressHandlers } from './router/addressHandlers';
import { consumerHandlers } from './router/consumerHandlers';
import { createRouter } from './router/createRouter';
import { entityHandlers } from './router/entityHandlers';
import { gatewayHandlers } from './router/gatewayHandlers';
import { healthHandlers } from './router/healthHandlers';
import { optionHandlers } from './router/optionHandlers';
import { planHandlers } from './router/planHandlers';
import { runHandlers } from './router/runHandlers';
import { RunService } from './runs/RunService';
import { assess } from './service/assess';
import { AuthorizedClusterService } from './service/AuthorizedClusterService';
import { AuthorizedEntityEgressService } from './service/AuthorizedEntityEgressService';
import { AuthorizedGatewayService } from './service/AuthorizedGatewayService';
import { AuthorizedRunService } from './service/AuthorizedRunService';
import { EntityEgressService } from './service/EntityEgressService';
import { GatewayService } from './service/GatewayService';
import { UsageSeriesService } from './service/UsageSeriesService';
import { subjectsOf } from './service/subjectsOf';
import { forgetEndedRuns } from './runs/forgetEndedRuns';

/** How soon a replica takes up a run that was asked for, or was left by another. */
const TICK_SECONDS = 15;

/** A tick without work is one query. The more often, the more evenly replicas share what becomes due. */
const COLLECT_TICK_SECONDS = 5;

/** A replica lives on for less time beside those with a newer configuration. */
const DECLARE_MINUTES = 10;

/** Bulk calls of a large subscription take a minute; this is when something is wrong. */
const COLLECT_TIMEOUT_MINUTES = 5;

/**
 * The NAT gateway backend: sees egress by collecting it, changes it by runs. Clouds come in by
 * modules of the extension point `nat-gateway.providers`.
 *
 * @public
 */
export const natGatewayPlugin = createBackendPlugin({
  pluginId: 'nat-gateway',
  register(env) {
    const registry = new ProviderRegistry();
    env.registerExtensionPoint(natGatewayProvidersExtensionPoint, registry);

    env.registerInit({
      deps: {
        actionsRegistry: actionsRegistryServiceRef,
        auditor: coreServices.auditor,
        auth: coreServices.auth,
        cache: coreServices.cache,
        catalog: catalogServiceRef,
        config: coreServices.rootConfig,
        database: coreServices.database,
        discovery: coreServices.discovery,
        httpAuth: coreServices.httpAuth,
        httpRouter: coreServices.httpRouter,
        lifecycle: coreServices.lifecycle,
        logger: coreServices.logger,
        metrics: metricsServiceRef,
        permissions: coreServices.permissions,
        permissionsRegistry: coreServices.permissionsRegistry,
        scheduler: coreServices.scheduler,
      },
      async init(deps) {
        const { auditor, auth, catalog, httpAuth, logger } = deps;
        const { providers } = registry;
        const config = readNatGatewayConfig(deps.config, {
          logger,
          listPrices: [...providers.values()].map(
            ({ description }) => description.listPrices,
          ),
        });
        const {
          addressRetentionMilliseconds,
          staleAfterMinutes,
          usageRetentionMilliseconds,
          discoveryIntervalMinutes,
          ...intervals
        } = config.collection;
        const configured = registry.scopes();
        const discovering = registry.discoveringAccounts();
        const problems = configurationProblems(deps.config, {
          providerIds: [...providers.keys()],
          scopeKeys: [...configured.keys()],
          discoveringAccounts: discovering.map(accountKey),
          servicePrincipals: config.policy.servicePrincipals,
        });
        problems.forEach(({ message }) => logger.warn(message));
        const database = await openDatabase(deps.database);
        const declared = { scopes: [...configured.values()], discovering };
        await declareScopes(database, declared);

        const timing = systemTiming;
        const holder = randomUUID();
        const discovery = new DiscoveryService({
          database,
          providers,
          accounts: discovering,
          configured,
          holder,
          timing,
          logger,
          intervalMinutes: discoveryIntervalMinutes,
          timeoutMilliseconds: COLLECT_TIMEOUT_MINUTES * 60_000,
        });
        await discovery.takeOver();
        const { scopes } = discovery;
        const collection = new CollectionService({
          database,
          providers,
          scopes,
          holder,
          timing,
          logger,
          ...intervals,
          timeoutMilliseconds: COLLECT_TIMEOUT_MINUTES * 60_000,
          onEnded: recordCollections(deps.metrics),
          assessor: scope =>
            assess(database, {
              scope,
              provider: providers.get(scope.scope.provider)!,
              prices: config.prices,
              now: timing.now(),
            }),
        });
        observeState(deps.metrics, { database, timing });
        const runService = new RunService({
          database,
          providers,
          logger,
          timing,
          uuid: randomUUID,
          holder,
          onConverged: scope => {
            collection
              .collectNow(subjectOfScope({ scope }).scope)
              .catch(error =>
                logger.warn('Could not ask for a collection', error),
              );
          },
          ...(discovering.length > 0 && {
            hasScope: key => discovery.has(key),
          }),
          configuration: {
            ...config.runs,
            writeFreeze: config.policy.writeFreeze,
            maintenanceWindows: config.policy.maintenanceWindows,
          },
        });

        deps.permissionsRegistry.addResourceType({
          resourceRef: natGatewayPermissionResourceRef,
          permissions: natGatewayPermissions,
          rules: Object.values(natGatewayPermissionRules),
          getResources: references => subjectsOf(database, { references }),
        });
        const access = new Access({
          auth,
          permissions: deps.permissions,
          toCondition: createConditionTransformer(
            deps.permissionsRegistry.getPermissionRuleset(
              natGatewayPermissionResourceRef,
            ),
          ),
          servicePrincipals: config.policy.servicePrincipals,
        });

        const freshness = { database, timing, staleAfterMinutes };
        const gatewayService = new GatewayService({
          providers,
          ...freshness,
          usageRetentionMilliseconds,
          series: new UsageSeriesService({
            cache: deps.cache,
            providers,
            scopes,
          }),
          runs: runService,
        });
        const gateways = new AuthorizedGatewayService({
          gateways: gatewayService,
          collection,
          access,
          auth,
        });
        const addresses = new AuthorizedAddressService({
          database,
          providers,
          timing,
          access,
        });
        const unused = new AuthorizedUnusedAddressService({
          database,
          providers,
          access,
          prices: config.prices,
        });
        const consumers = new AuthorizedConsumerService({
          database,
          timing,
          access,
          auth,
        });
        const clusters = new AuthorizedClusterService({
          ...freshness,
          providers,
          access,
        });
        const egress = new AuthorizedEntityEgressService({
          database,
          providers,
          scopes,
          catalog,
          egress: new EntityEgressService({
            ...freshness,
            gateways: gatewayService,
            runs: runService,
            prices: config.prices,
          }),
          collection,
          access,
        });
        const runs = new AuthorizedRunService({
          database,
          runs: runService,
          access,
          auth,
        });
        const choices = new AuthorizedOptionsService({
          database,
          providers,
          scopes,
          choices: new OptionsService({ cache: deps.cache }),
          access,
        });

        deps.httpRouter.use(
          createRouter({
            // Costs a walk through each answer, so that only tests pay for it.
            validateResponses: process.env.NODE_ENV === 'test',
            handlers: {
              ...healthHandlers({
                ...freshness,
                problems,
                access,
                auth,
                httpAuth,
              }),
              ...clusterHandlers({ clusters, httpAuth }),
              ...addressHandlers({
                addresses,
                unused,
                httpAuth,
                providers,
                discovery: deps.discovery,
                timing,
              }),
              ...consumerHandlers({ consumers, httpAuth, auditor }),
              ...gatewayHandlers({ gateways, httpAuth, auditor }),
              ...entityHandlers({ egress, httpAuth, auditor }),
              ...optionHandlers({ choices, httpAuth }),
              ...planHandlers({ runs, httpAuth }),
              ...runHandlers({ runs, httpAuth, auditor }),
            },
          }),
        );
        deps.httpRouter.addAuthPolicy({
          path: '/v1/health',
          allow: 'unauthenticated',
        });

        registerListGatewaysAction(deps.actionsRegistry, { gateways });
        registerShowEgressAction(deps.actionsRegistry, { egress });
        registerExplainEgressAction(deps.actionsRegistry, { egress });
        registerPlanAction(deps.actionsRegistry, { runs, providers });
        registerPlanCapacityAction(deps.actionsRegistry, {
          gateways,
          providers,
          prices: config.prices,
        });

        const everyReplica = {
          scope: 'local',
          frequency: { seconds: TICK_SECONDS },
        } as const;
        if (discovering.length > 0) {
          await deps.scheduler.scheduleTask({
            ...everyReplica,
            frequency: { seconds: COLLECT_TICK_SECONDS },
            id: 'nat-gateway-discover',
            timeout: { minutes: 2 * COLLECT_TIMEOUT_MINUTES },
            fn: () => discovery.tick(),
          });
        }
        await deps.scheduler.scheduleTask({
          ...everyReplica,
          frequency: { seconds: COLLECT_TICK_SECONDS },
          id: 'nat-gateway-collect',
          timeout: { minutes: 2 * COLLECT_TIMEOUT_MINUTES },
          fn: atRandomMoments(() => collection.tick(), {
            periodMilliseconds: COLLECT_TICK_SECONDS * 1000,
            timing,
          }),
        });
        await deps.scheduler.scheduleTask({
          ...everyReplica,
          frequency: { minutes: DECLARE_MINUTES },
          id: 'nat-gateway-declare',
          timeout: { minutes: 1 },
          fn: declareAgain(database, declared),
        });
        await deps.scheduler.scheduleTask({
          ...everyReplica,
          id: 'nat-gateway-runs',
          timeout: { minutes: 1 },
          fn: () => runService.tick(),
        });
        await deps.scheduler.scheduleTask({
          id: 'nat-gateway-retention',
          frequency: { hours: 6 },
          timeout: { minutes: 30 },
          fn: async signal => {
            await forgetEndedRuns(database, {
              retentionMilliseconds: config.runs.retentionMilliseconds,
              timing,
              logger,
              signal,
            });
            await deleteAddressPeriods(database, {
              endedBefore: new Date(
                timing.now().getTime() - addressRetentionMilliseconds,
              ).toISOString(),
            });
            await deleteUsage(database, {
              before: new Date(
                timing.now().getTime() - usageRetentionMilliseconds,
              ),
            });
          },
        });
        deps.lifecycle.addShutdownHook(async () => {
          await Promise.all([
            discovery.shutdown(),
            collection.shutdown(),
            runService.shutdown(),
          ]);
        });
      },
    });
  },
});
