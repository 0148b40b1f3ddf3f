import { useState } from 'react';
import type { TemplateConfig } from '../../common/model';
import { Sheet } from './sheet';

export interface SubscribeAnswer {
  choices: Record<string, 'accept' | 'reject'>;
  always: boolean;
}

interface Props {
  appName: string;
  templates: TemplateConfig[];
  onAnswer: (answer: SubscribeAnswer) => void;
}

export function SubscribeSheet({ appName, templates, onAnswer }: Props) {
  const [left, setLeft] = useState<readonly string[]>([]);
  const [always, setAlways] = useState(false);
  const toggle = (id: string) => setLeft(left.includes(id) ? left.filter((other) => other !== id) : [...left, id]);
  const answer = (isAllowed: boolean) => {
    const chosen = ({ id }: TemplateConfig) => (isAllowed && !left.includes(id) ? 'accept' as const : 'reject' as const);
    onAnswer({ choices: Object.fromEntries(templates.map((template) => [template.id, chosen(template)])), always });
  };
  return (
    <Sheet label="订阅消息">
      <p className="sheet-caption">{appName} 申请</p>
      <h2 className="sheet-title">发送一次以下消息</h2>
      {templates.map(({ id, title, fields }) => (
        <label key={id} className="sheet-choice">
          <span><b>{title}</b><small>{fields.map(({ name }) => name).join('、')}</small></span>
          <input type="checkbox" checked={!left.includes(id)} onChange={() => toggle(id)} />
        </label>
      ))}
      <label className="check sheet-always">
        <input type="checkbox" checked={always} onChange={() => setAlways(!always)} />总是保持以上选择，不再询问
      </label>
      <div className="sheet-buttons">
        <button type="button" className="button" onClick={() => answer(false)}>取消</button>
        <button type="button" className="button button-main" disabled={left.length === templates.length} onClick={() => answer(true)}>允许</button>
      </div>
    </Sheet>
  );
}
