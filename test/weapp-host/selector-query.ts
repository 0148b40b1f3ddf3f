import type { WeappHost } from './host.js';

type Callback = (result: unknown) => unknown;

interface Question {
  selector: string;
  answer: Callback | null;
}

/** Node has no lay-out, so a node that exists has this box; real boxes are the pixel view's. */
const BOX = { left: 0, top: 0, right: 100, bottom: 40, width: 100, height: 40, scrollTop: 0, scrollLeft: 0 };
const ASKS = ['boundingClientRect', 'scrollOffset', 'fields', 'node', 'context'];

/** wx.createSelectorQuery(): which nodes exist, and a nominal box for each. */
export function selectorQuery(host: WeappHost): Record<string, unknown> {
  const questions: Question[] = [];
  const query = host.realm.object({});
  const measure = (selector: string): unknown => {
    if (selector === 'page') return host.realm.copy(BOX);
    const node = host.page().find(selector);
    return node ? host.realm.copy({ ...BOX, id: node.attrs.id }) : null;
  };
  const answerAll = (done?: Callback): void => {
    const results = questions.map(({ selector }) => measure(selector));
    questions.forEach(({ answer }, position) => answer?.(results[position]));
    done?.(host.realm.array(results));
  };
  const select = (selector: string): Record<string, unknown> => {
    const question: Question = { selector, answer: null };
    const ask = (first?: unknown, second?: unknown): unknown => {
      question.answer = [first, second].find((value) => typeof value === 'function') as Callback | null;
      return query;
    };
    questions.push(question);
    return host.realm.object(Object.fromEntries(ASKS.map((name) => [name, ask])));
  };
  const exec = (done?: Callback): unknown => {
    host.scheduler.later(() => answerAll(done));
    return query;
  };
  return Object.assign(query, { in: () => query, select, selectAll: select, selectViewport: () => select('page'), exec });
}
