import { Parser } from 'htmlparser2';

/** One node of a WXML file as written. */
export interface Markup {
  tag: string;
  attrs: Record<string, string>;
  children: Markup[];
  /** Of a text node, whose tag is empty. */
  text: string;
}

const element = (tag: string, attrs: Record<string, string>): Markup => ({ tag, attrs, children: [], text: '' });

/** Reads WXML strictly: unlike a browser, the platform refuses a tag that is not closed. */
export function parseWxml(source: string, file: string): Markup[] {
  const root = element('#root', {});
  const open = [root];
  const innermost = (): Markup => open[open.length - 1] ?? root;
  const refuse = (tag: string): never => {
    throw new Error(`${file}: <${tag}> is not closed`);
  };
  const parser = new Parser(
    {
      onopentag(tag, attrs) {
        const node = element(tag, attrs);
        innermost().children.push(node);
        open.push(node);
      },
      ontext(text) {
        innermost().children.push({ ...element('', {}), text });
      },
      onclosetag(tag, isImplied) {
        const closesItself = source.slice(parser.endIndex - 1, parser.endIndex + 1) === '/>';
        if (isImplied && !closesItself) refuse(tag);
        open.pop();
      },
    },
    { xmlMode: true, decodeEntities: true },
  );
  parser.write(source);
  parser.end();
  if (open.length !== 1) refuse(innermost().tag);
  return root.children;
}
