/** The wordings of mails, compiled once. A name that a template uses and nobody gives is an error, never a blank. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import Handlebars from 'handlebars';
import type { LetterWording } from './letter.ts';

export interface MailTemplates {
  text(wording: LetterWording, data: object): string;
  html(wording: LetterWording, data: object): string;
}

/** @param folder `<wording>.text.hbs`, `<wording>.html.hbs`, and partials `<name>.hbs` */
export function loadMailTemplates(folder: string): MailTemplates {
  const names = readdirSync(folder).filter((name) => name.endsWith('.hbs'));
  const read = (name: string): string => readFileSync(join(folder, name), 'utf8').normalize('NFC');
  const engine = Handlebars.create();
  const compile = (source: string, noEscape: boolean) =>
    engine.compile<object>(source, { strict: true, noEscape, preventIndent: true });
  const compiled = new Map<string, HandlebarsTemplateDelegate<object>>();
  for (const name of names) {
    const [base, form] = name.split('.') as [string, string];
    if (form === 'hbs') engine.registerPartial(base, compile(read(name), base.endsWith('-text')));
    else compiled.set(`${base}.${form}`, compile(read(name), form === 'text'));
  }
  const render = (name: string, data: object): string => {
    const template = compiled.get(name);
    if (!template) throw new Error(`Thiếu mẫu thư ${name}.hbs trong ${folder}`);
    return template(data);
  };
  return {
    text: (wording, data) =>
      `${render(`${wording}.text`, data)
        .replace(/\n{3,}/g, '\n\n')
        .trim()}\n`,
    html: (wording, data) => render(`${wording}.html`, data).trimStart(),
  };
}
