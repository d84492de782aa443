/** The sample data of a manifest, printed: what a template looks like before anything real is made from it. */
import { Refusal } from '../domain/failure/catalogue.ts';
import type { CallSheetInput } from './call-sheet/call-sheet-docx.ts';
import type { DossierListInput } from './dossier/list-docx.ts';
import type { DocumentEngine, RenderInput } from './engine.ts';
import type { FollowUpInput, IncomingRegisterInput, SlipInput } from './incoming/incoming-docx.ts';
import type { LabelsInput } from './labels/labels-docx.ts';
import type { EnvelopesInput } from './post/envelopes-docx.ts';
import type { PostRegisterInput } from './post/post-register-docx.ts';
import type { RegisterInput } from './register/register-docx.ts';

type Sample = Readonly<Record<string, unknown>>;
type Print = (engine: DocumentEngine, sample: Sample) => Buffer | Promise<Buffer>;

/** Forms that are no official documents; those are all printed alike. */
const OTHERS: Readonly<Record<string, Print>> = {
  phieuKhaoSat: (engine, sample) => blankForm(engine, sample),
  mucLucHoSo: (engine, sample) => engine.dossierList(as<DossierListInput>(sample)),
  soVanBanDi: (engine, sample) => engine.register(as<RegisterInput>(sample)),
  soGuiBuuDien: (engine, sample) => engine.postRegister(as<PostRegisterInput>(sample)),
  biThu: (engine, sample) => engine.envelopes(as<EnvelopesInput>(sample)),
  soVanBanDen: (engine, sample) => engine.incomingRegister(as<IncomingRegisterInput>(sample)),
  soTheoDoiGiaiQuyet: (engine, sample) => engine.followUp(as<FollowUpInput>(sample)),
  phieuGiaiQuyet: (engine, sample) => engine.slip(as<SlipInput>(sample)),
  nhanGui: (engine, sample) => engine.labels(as<LabelsInput>(sample)),
  danhSachGoiDien: (engine, sample) => engine.callSheet(as<CallSheetInput>(withInstants(sample))),
};

/**
 * @param engine with the template to be looked at in its place
 * @throws Refusal `templateProblem`
 */
export async function printSample(
  engine: DocumentEngine,
  documentType: string,
  sample: Sample,
): Promise<Buffer> {
  const other = OTHERS[documentType];
  if (other) return other(engine, sample);
  const files = await engine.render({ documentType, ...as<Omit<RenderInput, 'documentType'>>(sample) });
  return fileOf(files, 'main', documentType);
}

/** A blank form goes with a letter: that of the letter's own sample. */
async function blankForm(engine: DocumentEngine, sample: Sample): Promise<Buffer> {
  const { form, ...rest } = as<Pick<RenderInput, 'letterhead' | 'formCode'> & { form: object }>(sample);
  const letter = as<RenderInput>(engine.templates.source('congVan').manifest.sample);
  const content = { ...letter.content, form } as RenderInput['content'];
  const files = await engine.render({ ...letter, ...rest, documentType: 'congVan', content });
  return fileOf(files, 'form', 'phieuKhaoSat');
}

type Files = Awaited<ReturnType<DocumentEngine['render']>>;

function fileOf(files: Files, role: Files[number]['role'], documentType: string): Buffer {
  const found = files.find((file) => file.role === role);
  if (found) return found.docx;
  throw new Refusal('templateProblem', [{ where: documentType, what: 'mẫu không có dữ liệu mẫu để in thử' }]);
}

/** Whoever wrote the manifest's sample vouches for its shape; a test prints every one of them. */
const as = <T>(sample: Sample): T => sample as T;

/** Moments stand as text in a manifest. */
function withInstants(sample: Sample): Sample {
  const instant = /^\d{4}-\d\d-\d\dT[\d:.]+Z$/;
  return JSON.parse(JSON.stringify(sample), (_, value: unknown) =>
    typeof value === 'string' && instant.test(value) ? new Date(value) : value,
  ) as Sample;
}
