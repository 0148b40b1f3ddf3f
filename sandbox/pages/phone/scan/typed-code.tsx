import { useState, type FormEvent } from 'react';

interface Props {
  onDone: (text: string) => void;
  onCancel: () => void;
}

export function TypedCode({ onDone, onCancel }: Props) {
  const [text, setText] = useState('');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onDone(text.trim());
  };
  return (
    <form className="scanner-typed" onSubmit={submit}>
      <input className="input" aria-label="码的内容" placeholder="网址或码里的文字" autoFocus value={text} onChange={({ target }) => setText(target.value)} />
      <button type="submit" className="button button-main" disabled={text.trim() === ''}>识别</button>
      <button type="button" className="button" onClick={onCancel}>取消</button>
    </form>
  );
}
