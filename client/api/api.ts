import helmet from '@fastify/helmet';
import multipart from '@fastify/multipart';
import rateLimit from '@fastify/rate-limit';
import Fastify, { LogController } from 'fastify';
import { serializerCompiler, validatorCompiler, type ZodTypeProvider } from 'fastify-type-provider-zod';
import { registerOpenPages } from '../pages/open/register-open-pages.ts';
import { registerPages } from '../pages/register-pages.ts';
import { registerAnswerDesk } from './answer-desk.ts';
import { registerAnswerEntry } from './answer-entry.ts';
import { registerAnswerFigures } from './answer-figures.ts';
import { registerAmendments } from './amendments.ts';
import { registerAnnexes } from './annexes.ts';
import { registerAnswers } from './answers.ts';
import { registerAudit } from './audit.ts';
import { registerCalls } from './calls.ts';
import { registerClock } from './clock.ts';
import { registerCopies } from './copies.ts';
import { registerCourse } from './course.ts';
import { registerDecisions } from './decisions.ts';
import type { ApiDeps } from './deps.ts';
import { registerDispatch } from './dispatch.ts';
import { registerUnknownSends } from './unknown-sends.ts';
import { registerDocumentFiles } from './document-files.ts';
import { registerDocuments } from './documents.ts';
import { registerDue } from './due.ts';
import { handleFailures } from './errors.ts';
import { registerDossier } from './dossier.ts';
import { registerExtensions } from './extensions.ts';
import { registerFiles } from './files.ts';
import { guardRoutes } from './guard-routes.ts';
import { registerHealth } from './health.ts';
import { registerImport } from './import.ts';
import { registerIncoming } from './incoming.ts';
import { registerIncomingDecisions } from './incoming-decisions.ts';
import { registerIncomingRegisters } from './incoming-registers.ts';
import { registerLabels } from './labels.ts';
import { registerLinks } from './links.ts';
import { registerLint } from './lint.ts';
import { registerMailbox } from './mailbox.ts';
import { registerMailboxPage } from './mailbox-page.ts';
import { registerForms } from './forms.ts';
import { registerInbound } from './inbound.ts';
import { registerMe } from './me.ts';
import { registerOffice } from './office.ts';
import { describeApi } from './openapi.ts';
import { registerPost } from './post.ts';
import { registerRecipients } from './recipients.ts';
import { registerRegisterImport } from './register-import.ts';
import { registerRecover } from './recover.ts';
import { registerConfirmLast, registerRegisters } from './registers.ts';
import { nameRequests } from './request-id.ts';
import { registerReservedNumbers } from './reserved-numbers.ts';
import { registerRegistrations } from './registrations.ts';
import { registerRespondents } from './respondents.ts';
import { registerRequests } from './requests.ts';
import type { Api } from './route.ts';
import { signIn } from './sign-in.ts';
import { registerSigningImages } from './signing-images.ts';
import { registerSurveys } from './surveys.ts';
import { registerTasks } from './tasks.ts';
import { registerTemplateFiles } from './template-files.ts';
import { registerTemplateJoining } from './template-joining.ts';
import { registerTemplateUpload } from './template-upload.ts';
import { registerTemplates } from './templates.ts';
import { registerTokens } from './tokens.ts';
import { speakVietnamese } from './vietnamese-issues.ts';
import { registerWelcome } from './welcome.ts';

const MEGABYTE = 1024 * 1024;
const BODY_LIMIT = 20 * MEGABYTE;
const PER_MINUTE = 3_000;

speakVietnamese();

const NOUNS: readonly ((api: Api, deps: ApiDeps) => void)[] = [
  registerMe,
  registerRequests,
  registerOffice,
  registerTasks,
  registerImport,
  registerTokens,
  registerClock,
  registerRecover,
  registerSurveys,
  registerDossier,
  registerRecipients,
  registerRegistrations,
  registerLinks,
  registerRespondents,
  registerAnswers,
  registerAnswerEntry,
  registerAnswerDesk,
  registerAnswerFigures,
  registerExtensions,
  registerCalls,
  registerDue,
  registerCourse,
  registerDocuments,
  registerDecisions,
  registerAmendments,
  registerAnnexes,
  registerDocumentFiles,
  registerDispatch,
  registerUnknownSends,
  registerLabels,
  registerPost,
  registerRegisters,
  registerConfirmLast,
  registerReservedNumbers,
  registerRegisterImport,
  registerIncoming,
  registerIncomingDecisions,
  registerIncomingRegisters,
  registerFiles,
  registerMailbox,
  registerInbound,
  registerForms,
  registerAudit,
  registerLint,
  registerTemplates,
  registerTemplateUpload,
  registerTemplateJoining,
  registerTemplateFiles,
  registerSigningImages,
  registerCopies,
];

/** The HTTP API of the office and the recipients' pages, ready to listen or to be asked by `inject`. */
export async function buildApi(deps: ApiDeps) {
  const app = Fastify({
    ...(deps.logger ? { loggerInstance: deps.logger } : { logger: false }),
    bodyLimit: BODY_LIMIT,
    // Behind a proxy on this machine each sender counts by the own address; nobody else is believed what they say of it.
    trustProxy: 'loopback',
    logController: new LogController({ disableRequestLogging: true }),
    routerOptions: { maxParamLength: 300 },
  }).withTypeProvider<ZodTypeProvider>();
  app.setValidatorCompiler(validatorCompiler);
  app.setSerializerCompiler(serializerCompiler);
  guardRoutes(app);
  handleFailures(app);
  await app.register(helmet, helmetOptions);
  await describeApi(app);
  registerHealth(app, deps);
  registerWelcome(app);
  registerPages(app, deps);
  registerOpenPages(app, deps);
  registerMailboxPage(app, deps);
  await app.register(async (api) => {
    await api.register(rateLimit, { max: PER_MINUTE, timeWindow: '1 minute' });
    await api.register(multipart, { limits: { fileSize: BODY_LIMIT, files: 50 } });
    nameRequests(api);
    signIn(api, deps.db);
    for (const register of NOUNS) register(api.withTypeProvider<ZodTypeProvider>(), deps);
  });
  return app;
}

/** Pages hold no scripts; plain http inside the office must stay usable, so nothing forces https here. */
const helmetOptions = {
  contentSecurityPolicy: { directives: { scriptSrc: ["'none'"], upgradeInsecureRequests: null } },
  strictTransportSecurity: false,
};
