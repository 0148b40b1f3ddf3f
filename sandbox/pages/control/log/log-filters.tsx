import type { PropsWithChildren } from 'react';
import type { PersonView } from '../../common/model';
import { useRemote } from '../../common/use-remote';
import type { LogFilter } from './log-filter';

interface Props {
  values: LogFilter;
  onChange: (name: 'direction' | 'path' | 'errcode' | 'person', value: string) => void;
}

export function LogFilters({ values, onChange, children }: PropsWithChildren<Props>) {
  const people = useRemote<PersonView[]>('/phone/api/people', ['person']).data ?? [];
  return (
    <div className="filters">
      <label className="field">方向
        <select value={values.direction} onChange={({ target }) => onChange('direction', target.value)}>
          <option value="">全部</option>
          <option value="in">调用微信</option>
          <option value="out">微信推送</option>
        </select>
      </label>
      <label className="field">地址包含<input type="search" placeholder="template/send" value={values.path} onChange={({ target }) => onChange('path', target.value)} /></label>
      <label className="field">errcode<input type="search" inputMode="numeric" value={values.errcode} onChange={({ target }) => onChange('errcode', target.value)} /></label>
      <label className="field">人
        <select value={values.person} onChange={({ target }) => onChange('person', target.value)}>
          <option value="">所有人</option>
          {people.map(({ id, name }) => <option key={id} value={id}>{name}</option>)}
        </select>
      </label>
      <span className="filters-actions">{children}</span>
    </div>
  );
}
