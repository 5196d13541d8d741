import helmet from '@fastify/helmet';
import { readJson } from '@samsyn/snapshot';
import fastify, { type FastifyServerOptions, LogController } from 'fastify';
import { serializerCompiler, type ZodTypeProvider } from 'fastify-type-provider-zod';
import type { Analyst } from './analysis/analyst.ts';
import { BoardAnalyses } from './analysis/board-analyses.ts';
import type { AppParts, SamsynApp } from './app-parts.ts';
import { FailedTries } from './auth/failed-tries.ts';
import { DayCounts } from './day/day-counts.ts';
import { Problem } from './errors/problem.ts';
import { replyWithProblems, sendProblem } from './errors/problem-replies.ts';
import { validatorCompiler } from './errors/validation.ts';
import { BOARDS_OF_A_NETWORK, CALLS_OF_A_PERSON, CallPace } from './limits/call-pace.ts';
import { Attendance } from './people/attendance.ts';
import { Departures } from './people/departures.ts';
import { addressRoutes } from './routes/address.ts';
import { analysisRoutes } from './routes/analysis.ts';
import { boardRoutes } from './routes/boards.ts';
import { CallCounts } from './routes/call-counts.ts';
import { commandRoutes } from './routes/commands.ts';
import { comparisonRoutes } from './routes/comparisons.ts';
import { dayRoutes } from './routes/day.ts';
import { exportRoutes } from './routes/exports.ts';
import { healthRoutes } from './routes/health.ts';
import { joinRoutes } from './routes/join.ts';
import { keyRoutes } from './routes/keys.ts';
import { meRoutes } from './routes/me.ts';
import { metricsRoutes } from './routes/metrics.ts';
import { describeApi, openapiRoutes } from './routes/openapi.ts';
import { operatorRoutes } from './routes/operator.ts';
import { peopleRoutes } from './routes/people.ts';
import { schemaRoutes } from './routes/schemas.ts';
import { snapshotRoutes } from './routes/snapshots.ts';
import { staticRoutes } from './routes/static.ts';
import { tunnelRoutes } from './routes/tunnel.ts';
import { type After, AutomaticSnapshots, afterTimeout } from './snapshots/automatic-snapshots.ts';
import { inputErrorsOf } from './snapshots/snapshot-format.ts';

export interface AppOptions
  extends Omit<
    AppParts,
    | 'failedTries'
    | 'callPace'
    | 'boardPace'
    | 'automatic'
    | 'counts'
    | 'leaving'
    | 'attendance'
    | 'failed'
    | 'analyses'
    | 'calls'
  > {
  readonly analyst: Analyst;
  /** Folder of the built web app; may be empty. */
  readonly webDist: string;
  /** Runs something later; a timer unless a test is in a hurry. */
  readonly after?: After;
  readonly logger: FastifyServerOptions['loggerInstance'];
}

const BODY_BYTES = 1 << 20;

/** The HTTP side of the server, not listening yet. Everything it needs comes in from outside. */
export async function buildApp(options: AppOptions): Promise<SamsynApp> {
  const { config, webDist, logger } = options;
  const app: SamsynApp = fastify({
    ...(logger === undefined ? {} : { loggerInstance: logger }),
    // Fastify's own line would hold the address, and with it codes and keys.
    logController: new LogController({ disableRequestLogging: true }),
    bodyLimit: BODY_BYTES,
    // Who calls is only believed from a proxy, and only where there is one.
    trustProxy: config.publicUrl === null ? false : 'loopback, linklocal, uniquelocal',
    frameworkErrors: (_error, request, reply) => {
      sendProblem(new Problem('not-found'), request, reply);
    },
  }).withTypeProvider<ZodTypeProvider>();
  app.setValidatorCompiler(validatorCompiler);
  app.setSerializerCompiler(serializerCompiler);
  readBodies(app);
  replyWithProblems(app);
  const calls = new CallCounts();
  logCalls(app, calls);
  await secure(app, config.publicUrl);
  await describeApi(app);
  const { inTurn } = options;
  const failed = (details: object, message: string): void => app.log.error(details, message);
  const after = options.after ?? afterTimeout;
  const automatic = new AutomaticSnapshots({ ...options, inTurn, after, failed });
  const counts = new DayCounts({ ...options, inTurn, after, failed });
  const leaving = new Departures({ ...options, inTurn, after, failed });
  const attendance = new Attendance({ ...options, inTurn, after, failed });
  app.addHook('onClose', () =>
    Promise.all([
      ...[automatic.stop(), counts.stop(), leaving.stop(), attendance.stop()],
      options.analyst.close(),
    ]),
  );
  const failedTries = new FailedTries(options.now);
  const callPace = new CallPace(CALLS_OF_A_PERSON, options.now);
  const boardPace = new CallPace(BOARDS_OF_A_NETWORK, options.now);
  const analyses = new BoardAnalyses(options);
  const parts: AppParts = {
    ...{ ...options, inTurn, failedTries, callPace, boardPace },
    ...{ automatic, counts, leaving, attendance, failed, analyses, calls },
  };
  for (const routes of [
    boardRoutes,
    joinRoutes,
    keyRoutes,
    commandRoutes,
    dayRoutes,
    peopleRoutes,
    snapshotRoutes,
    analysisRoutes,
    comparisonRoutes,
    exportRoutes,
    meRoutes,
    addressRoutes,
    operatorRoutes,
    healthRoutes,
    metricsRoutes,
    openapiRoutes,
    schemaRoutes,
    tunnelRoutes,
  ]) {
    routes(app, parts);
  }
  await staticRoutes(app, webDist);
  return app;
}

/**
 * Many clients say `application/json` of a DELETE that has no body; that is nothing wrong. Of a body
 * that is no JSON, or has a field with a name that is dangerous to copy, it is said where.
 */
function readBodies(app: SamsynApp): void {
  const parseJson = app.getDefaultJsonParser('error', 'error');
  app.addContentTypeParser('application/json', { parseAs: 'string' }, (request, body, done) => {
    const text = String(body);
    if (text === '') return done(null, undefined);
    parseJson(request, text, (error, value) => {
      if (error === null) return done(null, value);
      const read = readJson(text);
      const errors = 'problems' in read ? inputErrorsOf(read.problems) : [];
      done(new Problem('malformed-body', { errors }));
    });
  });
}

/** One line a call, with the pattern of its address instead of the address; and counts them. */
function logCalls(app: SamsynApp, calls: CallCounts): void {
  app.addHook('onResponse', async (request, reply) => {
    const route = request.routeOptions.url ?? 'page';
    calls.add(request.method, route, reply.statusCode);
    const level = route.startsWith('/api/') ? 'info' : 'debug';
    request.log[level](
      {
        method: request.method,
        route,
        status: reply.statusCode,
        ms: Math.round(reply.elapsedTime),
      },
      'Call answered.',
    );
  });
}

/**
 * What a browser is told: to run nothing but our own files, to be framed by nobody, to tell no other
 * site where it came from, and to ask for no camera, microphone or place.
 */
async function secure(app: SamsynApp, publicUrl: string | null): Promise<void> {
  const own = ["'self'"];
  const none = ["'none'"];
  await app.register(helmet, {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: own,
        imgSrc: [...own, 'data:', 'blob:'],
        objectSrc: none,
        baseUri: none,
        formAction: own,
        frameAncestors: none,
      },
    },
    xFrameOptions: { action: 'deny' },
    // On a plain http LAN browsers ignore these, with an error in the console.
    crossOriginOpenerPolicy: false,
    originAgentCluster: false,
    // A LAN without TLS must go on working; where the address begins with https it stays so.
    strictTransportSecurity:
      publicUrl?.startsWith('https:') === true
        ? { maxAge: 180 * 24 * 60 * 60, includeSubDomains: false }
        : false,
  });
  app.addHook('onRequest', async (request, reply) => {
    reply.header('permissions-policy', 'camera=(), microphone=(), geolocation=(), payment=()');
    if (request.url.startsWith('/api/')) reply.header('cache-control', 'no-store');
  });
}
