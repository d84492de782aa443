import type { DocumentContent, SignatureBlock } from '../domain/document/content.ts';
import type { SigningImageKind } from '../domain/document/signing-image.ts';
import type { FormCode } from '../domain/survey/form-code.ts';
import type { Letterhead } from './data/letterhead.ts';
import { chartsIn, chartsOfFields } from './charts/charts-in.ts';
import { drawnCharts } from './charts/drawn-charts.ts';
import { changedArchive } from './archive/changed-archive.ts';
import { mainData } from './data/main.ts';
import { surveyFormData } from './data/survey-form.ts';
import { codePicture } from './form-files/code-line.ts';
import { callSheetDocx, type CallSheetInput } from './call-sheet/call-sheet-docx.ts';
import { dossierListDocx, type DossierListInput } from './dossier/list-docx.ts';
import {
  followUpDocx,
  incomingRegisterDocx,
  slipDocx,
  type FollowUpInput,
  type IncomingRegisterInput,
  type SlipInput,
} from './incoming/incoming-docx.ts';
import { labelsDocx, type LabelsInput } from './labels/labels-docx.ts';
import { envelopesDocx, type EnvelopesInput } from './post/envelopes-docx.ts';
import { postRegisterDocx, type PostRegisterInput } from './post/post-register-docx.ts';
import { registerDocx, type RegisterInput } from './register/register-docx.ts';
import { fillReserved, type Stamp } from './fill-reserved.ts';
import { drawImage, type PlacedFile, type StepImage } from './issued/draw-image.ts';
import { issueFile, type IssuedFile, type IssueStamp, type SignedFile } from './issued/issue-file.ts';
import { measure, type Measured } from './issued/measure.ts';
import { sampleImage, type SampleImage } from './issued/sample-image.ts';
import { withProperties, type FileProperties } from './render/properties.ts';
import { DRAFT, markedWith } from './modules/watermark.ts';
import { carryAnnexes, type AttachedFiles } from './modules/sub-document/carry-annexes.ts';
import { renderTemplate } from './render/render-template.ts';
import { openTemplates, type TemplateLibrary } from './template/library.ts';
import type { TemplateSource } from './template/manifest.ts';
import { createTemplateCache, overlaid, type TemplateCache } from './template/overlaid.ts';

export type { Letterhead } from './data/letterhead.ts';

export interface RenderInput {
  /** 'congVan', 'baoCao', … as in DOCUMENT_TYPES. */
  readonly documentType: string;
  readonly content: DocumentContent;
  readonly signatureBlock: SignatureBlock;
  readonly letterhead: Letterhead;
  /** Printed on the blank form, in words and as a picture to scan. */
  readonly formCode?: FormCode | undefined;
  /** The files that annexes name. */
  readonly attached?: AttachedFiles | undefined;
}

export interface RenderedFile {
  readonly role: 'main' | 'form';
  /** ASCII, without extension: `cong-van`. */
  readonly name: string;
  readonly docx: Buffer;
}

export interface DocumentEngine {
  /** The document, and beside it the blank form when the content has one. Number and day are left blank. */
  render(input: RenderInput): Promise<RenderedFile[]>;
  /** A rendered file with DỰ THẢO across every page: a copy to read before anything is signed. */
  draft(docx: Buffer): Buffer;
  /** The places left for what comes after signing, where they lie in the PDF of that .docx. */
  measure(docx: Buffer, pdf: Buffer): Promise<Measured>;
  /** Number and day of issue written into a signed .docx, main or form. */
  stamp(docx: Buffer, stamp: Stamp): Buffer;
  /** The same written into a signed .docx and onto the signed PDF, which stays whole inside. */
  issue(file: SignedFile, stamp: IssueStamp): Promise<IssuedFile>;
  /** The image of the signature or the seal put above the name, in both files; nothing else of them changes. */
  draw(file: PlacedFile, image: StepImage): Promise<{ readonly docx: Buffer; readonly pdf: Buffer }>;
  /** What stands for a signature or a seal where nothing is real: BẢN THỬ. */
  sampleImage(kind: SigningImageKind): SampleImage;
  /** The register of outgoing documents. */
  register(input: RegisterInput): Buffer;
  /** Mục lục văn bản trong hồ sơ. */
  dossierList(input: DossierListInput): Buffer;
  /** The register of incoming documents. */
  incomingRegister(input: IncomingRegisterInput): Buffer;
  /** How far the work on each of them is. */
  followUp(input: FollowUpInput): Buffer;
  /** The slip on which one of them is settled. */
  slip(input: SlipInput): Buffer;
  /** Address labels for paper recipients. */
  labels(input: LabelsInput): Buffer;
  /** Whom to call, with room to write. */
  callSheet(input: CallSheetInput): Buffer;
  /** Envelopes for paper recipients, one a page. */
  envelopes(input: EnvelopesInput): Buffer;
  /** The register of what was handed to the post. */
  postRegister(input: PostRegisterInput): Buffer;
  /** The templates it makes them from. */
  readonly templates: TemplateLibrary;
  /** An engine that takes these templates instead of its own, by document type. */
  using(others: ReadonlyMap<string, TemplateSource>): DocumentEngine;
}

/** What is printed when asked for, and the type of its template. */
export const PAPERS = {
  register: 'soVanBanDi',
  dossierList: 'mucLucHoSo',
  incomingRegister: 'soVanBanDen',
  followUp: 'soTheoDoiGiaiQuyet',
  slip: 'phieuGiaiQuyet',
  labels: 'nhanGui',
  callSheet: 'danhSachGoiDien',
  envelopes: 'biThu',
  postRegister: 'soGuiBuuDien',
} as const;
export type Paper = keyof typeof PAPERS;
export type PaperInput<P extends Paper> = Parameters<DocumentEngine[P]>[0];

const FORM = 'phieuKhaoSat';

/** The types of template that a document is made from. */
export const templatesFor = ({
  documentType,
  content,
}: Pick<RenderInput, 'documentType' | 'content'>): readonly string[] =>
  content.form ? [documentType, FORM] : [documentType];

const propertiesOf = ({ role }: RenderedFile, { content, letterhead }: RenderInput): FileProperties => ({
  title: role === 'form' && content.form ? content.form.title : `${letterhead.typeLabel} ${content.subject}`,
  subject: content.subject,
  author: letterhead.issuerName,
});

/** Makes official documents from the templates of a folder. Failures are Refusals `templateProblem`. */
export function createDocumentEngine({ templatesDir }: { readonly templatesDir: string }): DocumentEngine {
  return engineOver(openTemplates(templatesDir), { cache: createTemplateCache(), templatesDir });
}

interface Surroundings {
  readonly cache: TemplateCache;
  readonly templatesDir: string;
}

function engineOver(templates: TemplateLibrary, around: Surroundings): DocumentEngine {
  const { cache, templatesDir } = around;
  const renderMain = async ({
    documentType,
    attached = new Map(),
    ...input
  }: RenderInput): Promise<RenderedFile> => {
    const template = templates.get(documentType);
    const { sectionProperties } = template;
    const { annexes = [] } = input.content;
    const { files, completed } = carryAnnexes(annexes, attached, template);
    const charts = await drawnCharts(
      chartsIn(input.content, template.tags),
      chartsOfFields(input.content, template.tags),
    );
    const data = mainData(template, { ...input, sectionProperties, files, charts });
    const docx = renderTemplate(template, data);
    return { role: 'main', name: template.name, docx: charts.completed(completed(docx)) };
  };
  const renderForm = ({ content, letterhead, formCode }: RenderInput): RenderedFile[] => {
    if (!content.form) return [];
    const template = templates.get(FORM);
    const docx = renderTemplate(template, surveyFormData(content.form, letterhead, formCode));
    const coded = formCode ? changedArchive(docx, (read) => codePicture(read, formCode)) : docx;
    return [{ role: 'form', name: template.name, docx: coded }];
  };
  /** What is no document of the decree says what it is and whose, too. */
  const paper = (kind: Paper, author: string, docx: Buffer): Buffer => {
    const { title } = templates.get(PAPERS[kind]).manifest;
    return withProperties(docx, { title, subject: title, author });
  };
  return {
    render: async (input) =>
      [await renderMain(input), ...renderForm(input)].map((file) => ({
        ...file,
        docx: withProperties(file.docx, propertiesOf(file, input)),
      })),
    measure,
    draft: (docx) => markedWith(docx, DRAFT),
    stamp: (docx, stamp) => fillReserved(docx, stamp),
    issue: issueFile,
    draw: drawImage,
    sampleImage: (kind) => sampleImage(templatesDir, kind),
    register: (input) => paper('register', input.issuerHeader, registerDocx(templates, input)),
    dossierList: (input) => paper('dossierList', input.issuerHeader, dossierListDocx(templates, input)),
    incomingRegister: (input) =>
      paper('incomingRegister', input.issuerHeader, incomingRegisterDocx(templates, input)),
    followUp: (input) => paper('followUp', input.issuerHeader, followUpDocx(templates, input)),
    slip: (input) => paper('slip', input.issuerHeader, slipDocx(templates, input)),
    labels: (input) => paper('labels', input.from, labelsDocx(templates, input)),
    callSheet: (input) => paper('callSheet', input.issuerHeader, callSheetDocx(templates, input)),
    envelopes: (input) => paper('envelopes', input.issuerHeader, envelopesDocx(templates, input)),
    postRegister: (input) => paper('postRegister', input.issuerHeader, postRegisterDocx(templates, input)),
    templates,
    using: (others) => engineOver(overlaid(templates, others, cache), around),
  };
}
