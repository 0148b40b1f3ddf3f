import type { TemplateConfig } from '../config.js';
import { objectOf, textOf } from '../platform/json.js';
import { WechatError } from '../platform/wechat-error.js';
import { accepts } from './field-rules.js';

export interface FilledField {
  key: string;
  name: string;
  value: string;
}

/** The values of a template's fields; the first that breaks its rule is named in the refusal. */
export function fillTemplate(template: TemplateConfig, data: unknown): FilledField[] {
  const given = objectOf(data);
  return template.fields.map((field) => {
    const value = textOf(objectOf(given[field.key]).value);
    if (!accepts(field, value)) throw new WechatError(47003, `argument invalid! data.${field.key}.value invalid`);
    return { key: field.key, name: field.name, value };
  });
}

export function requireTemplate(templates: TemplateConfig[], id: unknown): TemplateConfig {
  const template = templates.find((known) => known.id === id);
  if (!template) throw new WechatError(40037);
  return template;
}
