import { useState, type FormEvent } from 'react';
import { api } from '../../common/api';
import { Row } from '../frame/row';
import { usePhone } from '../phone';

/** The number that the phone gives when it is allowed to; it can be another one. */
export function PhoneNumberRow() {
  const { person, attempt } = usePhone();
  const [number, setNumber] = useState<string | null>(null);
  if (number === null) return <Row label="手机号" onClick={() => setNumber(person.phone)}>{person.phone}</Row>;
  const save = (event: FormEvent) => {
    event.preventDefault();
    void attempt(async () => {
      await api.patch(`/phone/api/people/${encodeURIComponent(person.id)}`, { phone: number.trim() });
      setNumber(null);
    });
  };
  return (
    <form className="row" onSubmit={save}>
      <input className="input" aria-label="手机号" inputMode="tel" required autoFocus value={number} onChange={({ target }) => setNumber(target.value)} />
      <span className="row-value">
        <button type="submit" className="button button-main button-small">保存</button>
        <button type="button" className="button button-small" onClick={() => setNumber(null)}>取消</button>
      </span>
    </form>
  );
}
