import { useState, type FormEvent } from 'react';

/** A time is meant as in China. */
export function SetClock({ onSet }: { onSet: (iso: string) => void }) {
  const [time, setTime] = useState('');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onSet(`${time}+08:00`);
  };
  return (
    <form className="line-form" onSubmit={submit}>
      <label className="field">拨到（北京时间）<input type="datetime-local" step="1" required value={time} onChange={({ target }) => setTime(target.value)} /></label>
      <button type="submit" className="button">拨动</button>
    </form>
  );
}
