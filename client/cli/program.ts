import { Command, CommanderError } from 'commander';
import { auditCommands } from './audit.ts';
import { clockCommands } from './clock.ts';
import { dispatchCommands } from './dispatch.ts';
import { dossierCommands } from './dossier.ts';
import { documentCommands } from './document.ts';
import { copyCommands } from './document-copy.ts';
import { amendmentCommands } from './document-amendments.ts';
import { attachCommand } from './document-attach.ts';
import { decisionCommands } from './document-decisions.ts';
import { fileCommands } from './file.ts';
import { importCommands } from './import.ts';
import { incomingCommands } from './incoming.ts';
import { inboundCommands } from './inbound.ts';
import { EXIT, type CliIo } from './io.ts';
import { mailboxCommands } from './mailbox.ts';
import { officeCommands } from './office.ts';
import { keepingCommands } from './keeping.ts';
import { lintCommands } from './lint.ts';
import { recoverCommands } from './recover.ts';
import { registerCommands } from './register.ts';
import { registerImportCommands } from './register-import.ts';
import { registerNumberCommands } from './register-numbers.ts';
import { failureText, exitCodeOf, usageText } from './say-failure.ts';
import { Refused } from './session.ts';
import { signingImageCommands } from './signing-images.ts';
import { surveyCommands } from './survey.ts';
import { surveyAnswerCommands } from './survey-answers.ts';
import { surveyCourseCommands } from './survey-course.ts';
import { surveyDeskCommands } from './survey-desk.ts';
import { surveyEntryCommands } from './survey-entry.ts';
import { surveyCallCommands } from './survey-calls.ts';
import { surveyFigureCommands } from './survey-figures.ts';
import { surveyOpenCommands } from './survey-open.ts';
import { surveyRespondentCommands } from './survey-respondents.ts';
import { surveyDueCommands } from './survey-due.ts';
import { surveyFormCommands } from './survey-forms.ts';
import { surveyRecipientCommands } from './survey-recipients.ts';
import { taskCommands } from './tasks.ts';
import { templateCommands } from './template.ts';
import { templateLookCommands } from './template-looks.ts';
import { tokenCommands } from './token.ts';
import { inVietnamese } from './vietnamese-help.ts';

/** In the order of help; commands added under another noun's word come after it. */
const NOUNS: readonly ((program: Command, io: CliIo) => void)[] = [
  taskCommands,
  officeCommands,
  importCommands,
  surveyCommands,
  surveyRecipientCommands,
  surveyAnswerCommands,
  surveyOpenCommands,
  surveyRespondentCommands,
  surveyEntryCommands,
  surveyCallCommands,
  surveyDueCommands,
  surveyDeskCommands,
  surveyFigureCommands,
  surveyCourseCommands,
  dossierCommands,
  documentCommands,
  decisionCommands,
  amendmentCommands,
  attachCommand,
  dispatchCommands,
  registerCommands,
  registerNumberCommands,
  registerImportCommands,
  incomingCommands,
  fileCommands,
  mailboxCommands,
  inboundCommands,
  surveyFormCommands,
  auditCommands,
  clockCommands,
  recoverCommands,
  lintCommands,
  templateCommands,
  templateLookCommands,
  signingImageCommands,
  copyCommands,
  keepingCommands,
  tokenCommands,
];

/**
 * Carries one command line out.
 * @param args after `vanthu`
 * @returns the exit code (`EXIT`)
 */
export async function runCli(args: readonly string[], io: CliIo): Promise<number> {
  try {
    await buildProgram(io).parseAsync([...args], { from: 'user' });
    return EXIT.done;
  } catch (error) {
    if (error instanceof CommanderError) return usage(error, io);
    if (error instanceof Refused) return EXIT.refused;
    io.err(`${failureText(error)}\n`);
    return exitCodeOf(error);
  }
}

/** Every command; exported for the test that walks them. */
export function buildProgram(io: CliIo): Command {
  const program = new Command('vanthu')
    .description('Văn Thư: đợt khảo sát và văn bản đi của cơ quan, qua API')
    .option('--as <tài khoản>', 'làm việc với tên ai (mã truy cập trong tokens.json)')
    .option('--post <chức vụ>', 'với chức vụ nào, khi giữ nhiều chức vụ')
    .option('--url <địa chỉ>', 'địa chỉ của API')
    .option('--json', 'in nguyên câu trả lời của API')
    .option('--request-id <uuid>', 'mã yêu cầu: chạy lại với cùng mã thì việc chỉ làm một lần');
  for (const noun of NOUNS) noun(program, io);
  inVietnamese(program, io);
  return program;
}

function usage(error: CommanderError, io: CliIo): number {
  if (error.exitCode === 0) return EXIT.done;
  const text = usageText(error);
  if (text) io.err(`${text}\n`);
  return EXIT.usage;
}
