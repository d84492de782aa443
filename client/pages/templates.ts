/** Templates of the pages, compiled once. Strict: a value that a template names and nobody gave is an error. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import Handlebars from 'handlebars';

const FOLDER = join(import.meta.dirname, '../../templates/pages');
const engine = Handlebars.create();
const names = readdirSync(FOLDER)
  .filter((file) => file.endsWith('.hbs'))
  .map((file) => file.replace(/\.hbs$/, ''));
const options: CompileOptions = { strict: true, preventIndent: true };
const compiled = new Map(
  names.map((name) => {
    const template = engine.compile(readFileSync(join(FOLDER, `${name}.hbs`), 'utf8'), options);
    engine.registerPartial(name, template);
    return [name, template] as const;
  }),
);

/** @throws when there is no such template or a value is missing */
export function render(name: string, data: object): string {
  const template = compiled.get(name);
  if (!template) throw new Error(`Không có mẫu trang ${name}`);
  return template(data);
}

export const STYLE = readFileSync(join(FOLDER, 'page.css'), 'utf8');
