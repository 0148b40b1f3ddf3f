import type { FormEvent } from 'react';
import { api } from '../../common/api';
import { useNotices } from '../ui/notice';

export function AddPerson({ onAdded }: { onAdded: () => void }) {
  const { attempt } = useNotices();
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = event.currentTarget;
    const values = new FormData(form);
    const text = (name: string) => String(values.get(name) ?? '').trim() || undefined;
    const isAdded = await attempt(() => api.post('/phone/api/people', {
      name: text('name'), note: text('note'), phone: text('phone'), wecomUserid: text('wecomUserid'), unionid: values.has('unionid'),
    }), '已添加');
    if (!isAdded) return;
    form.reset();
    onAdded();
  };
  return (
    <form className="grid-form" onSubmit={(event) => void submit(event)}>
      <label className="field">姓名<input name="name" required maxLength={40} /></label>
      <label className="field">备注<input name="note" maxLength={60} /></label>
      <label className="field">手机号<input name="phone" inputMode="tel" maxLength={20} placeholder="不填则自动分配" /></label>
      <label className="field">企业微信账号<input name="wecomUserid" maxLength={64} placeholder="员工才有" /></label>
      <label className="check"><input type="checkbox" name="unionid" defaultChecked />绑定开放平台（有 unionid）</label>
      <button type="submit" className="button button-main">添加</button>
    </form>
  );
}
