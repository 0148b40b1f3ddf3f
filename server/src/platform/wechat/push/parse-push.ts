import { XMLParser } from 'fast-xml-parser';
import { isFields, parseJson, type Fields } from '../parse-json.js';
import { PushUnreadable } from './push.errors.js';

/** The deepest message there is has five levels. */
const DEEPEST = 8;

const parser = new XMLParser({ ignoreAttributes: true, processEntities: false, parseTagValue: false, maxNestedTags: DEEPEST });

/** The fields of a push's body: XML or JSON, as the account is set up. All values stay texts. */
export function parsePush(body: string): Fields {
  const fields = body.trimStart().startsWith('<') ? parseXml(body) : parse(() => parseJson(body));
  if (!isFields(fields)) throw new PushUnreadable('it has no fields');
  return fields;
}

/** Declarations could define entities that read files or grow without end. WeChat sends none, so none are let in. */
function parseXml(xml: string): unknown {
  if (/<!|<\?(?!xml\s)/.test(xml.replace(/<!\[CDATA\[.*?\]\]>/gs, ''))) throw new PushUnreadable('it contains a declaration');
  const document: unknown = parse(() => parser.parse(xml, true));
  return isFields(document) ? document.xml : null;
}

function parse<Result>(attempt: () => Result): Result {
  try {
    return attempt();
  } catch {
    throw new PushUnreadable('it is neither XML nor JSON, or nested too deeply');
  }
}
