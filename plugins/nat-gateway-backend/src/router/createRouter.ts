import { createValidatedOpenApiRouter } from '@backstage/backend-openapi-utils';
import { NotFoundError } from '@backstage/errors';
import Router from 'express-promise-router';
import { memoize } from 'lodash';
import type { ErrorRequestHandler, Router as ExpressRouter } from 'express';
import { answerOfError } from './answerOfError';
import type { Handlers } from './Handlers';
import { readApiDocument } from './readApiDocument';

const METHODS = ['get', 'put', 'post', 'delete', 'patch'] as const;

/** `/v1/runs/{id}` → `/v1/runs/:id` */
const toExpressPath = (path: string) => path.replace(/\{(\w+)\}/g, ':$1');

/**
 * Compiling the schemas takes more time than all else at a start. A process that starts several
 * backends, as tests do, compiles them once.
 */
const validationOf = memoize((validateResponses: boolean) =>
  createValidatedOpenApiRouter(
    readApiDocument() as Parameters<typeof createValidatedOpenApiRouter>[0],
    { validatorOptions: { validateResponses } },
  ),
);

/**
 * Serves the API document.
 *
 * API: exactly the paths and verbs of the document, each by the handler that is named like its
 * `operationId`. A document without a handler, or a handler without an operation, throws here.
 *
 * Guarantees: no handler sees a request that the document does not allow (400). What is not in the
 * document is 404 and says so. A cloud's refusal is 502 (see `answerOfError`). With `validateResponses` an answer that the document does not allow
 * is 500, which is for tests.
 *
 * Cleanup: none; a handler that holds a request open ends with the connection (see `signalOf`).
 *
 * @internal
 */
export function createRouter(options: {
  readonly handlers: Handlers;
  readonly validateResponses: boolean;
}): ExpressRouter {
  const { handlers, validateResponses } = options;
  const router = Router();
  router.use(validationOf(validateResponses));

  const unserved = new Set(Object.keys(handlers));
  for (const [path, operations] of Object.entries(readApiDocument().paths)) {
    for (const method of METHODS) {
      const operationId = operations[method]?.operationId;
      if (operationId === undefined) {
        continue;
      }
      if (!unserved.delete(operationId)) {
        throw new Error(
          `${method.toUpperCase()} ${path} (${operationId}) has no handler of its own`,
        );
      }
      router[method](toExpressPath(path), handlers[operationId]);
    }
  }
  if (unserved.size > 0) {
    throw new Error(
      `No operation of the API document is called ${[...unserved].join(', ')}`,
    );
  }

  router.use('/v1', request => {
    throw new NotFoundError(
      `${request.method} ${request.baseUrl}${request.path} is no part of this API; GET /api/nat-gateway/openapi.json lists what is`,
    );
  });
  const passOn: ErrorRequestHandler = (error, _request, _response, next) =>
    next(answerOfError(error));
  router.use(passOn);
  return router;
}
