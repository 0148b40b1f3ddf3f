import { useState, type FormEvent } from 'react';
import type { SandboxConfig } from '../../common/model';
import { useNotices } from '../ui/notice';

/** The whole configuration to read, and changes to merge into it. */
export function ConfigEditor({ config, onChange }: { config: SandboxConfig; onChange: (changes: object) => Promise<boolean> }) {
  const { say } = useNotices();
  const [changes, setChanges] = useState('');
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const read = readObject(changes);
    if (!read) return say('这不是一个 JSON 对象', true);
    if (await onChange(read)) setChanges('');
  };
  return (
    <>
      <pre className="config" tabIndex={0}>{JSON.stringify(config, null, 2)}</pre>
      <form className="stack-form" onSubmit={(event) => void submit(event)}>
        <label className="field">要合并进去的改动（JSON；列表整个替换）
          <textarea rows={5} spellCheck={false} placeholder={'{ "miniProgram": { "phoneNumberQuota": 0 } }'} value={changes} onChange={({ target }) => setChanges(target.value)} />
        </label>
        <button type="submit" className="button button-main" disabled={changes.trim() === ''}>合并</button>
      </form>
    </>
  );
}

function readObject(text: string): object | null {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : null;
  } catch {
    return null;
  }
}
