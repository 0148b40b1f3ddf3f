import { useState, type FormEvent } from 'react';
import { api, messageOf } from '../../common/api';
import type { PersonView } from '../../common/model';
import { phoneAddress } from './addresses';

/** Somebody new, whose phone opens at once. */
export function AddPerson() {
  const [isOpen, setIsOpen] = useState(false);
  const [problem, setProblem] = useState('');
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const text = (name: string) => String(form.get(name) ?? '').trim();
    try {
      const person = await api.post<PersonView>('/phone/api/people', {
        name: text('name'), note: text('note'), phone: text('phone') || undefined, unionid: form.has('unionid'),
      });
      window.location.assign(phoneAddress(person.id));
    } catch (error) {
      setProblem(messageOf(error));
    }
  };
  if (!isOpen) return <footer className="people-footer"><button type="button" className="button button-main" onClick={() => setIsOpen(true)}>添加一个人</button></footer>;
  return (
    <form className="people-footer" onSubmit={(event) => void submit(event)}>
      <label className="field">姓名<input name="name" required autoFocus maxLength={40} /></label>
      <label className="field">备注<input name="note" placeholder="例如：展会观众 · 采购经理" maxLength={60} /></label>
      <label className="field">手机号<input name="phone" inputMode="tel" placeholder="不填则自动分配" maxLength={20} /></label>
      <label className="check"><input type="checkbox" name="unionid" defaultChecked />开放平台能认出是同一个人（unionid）</label>
      {problem && <p className="problem" role="alert">{problem}</p>}
      <div className="people-buttons">
        <button type="button" className="button" onClick={() => setIsOpen(false)}>取消</button>
        <button type="submit" className="button button-main">添加并打开手机</button>
      </div>
    </form>
  );
}
