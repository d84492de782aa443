import { markedWith, SAMPLE } from '../modules/watermark.ts';
import type { DocumentEngine } from '../engine.ts';
import { printSample } from '../sample.ts';
import type { TemplateSource } from './manifest.ts';

/**
 * A template filled with its sample data, BẢN THỬ across every page.
 * @param engine with the templates that came with the software
 * @throws Refusal `templateProblem` when it no longer fits what the software prints
 */
export function previewOf(engine: DocumentEngine, source: TemplateSource): Promise<Buffer> {
  const { documentType, sample } = engine.templates.source(source.manifest.documentType).manifest;
  const marked = { ...source, docx: markedWith(source.docx, SAMPLE) };
  return printSample(engine.using(new Map([[documentType, marked]])), documentType, sample);
}
