import { mostStars, type AnswerValue, type FieldKind, type FormField } from '@chudian/shared';

interface Props {
  field: FormField;
  value: AnswerValue | undefined;
  onChange: (value: AnswerValue) => void;
}

const TYPES: Partial<Record<FieldKind, string>> = { date: 'date', phone: 'tel', email: 'email' };

/** An answer as the phone takes it. */
export function PreviewInput({ field, value, onChange }: Props) {
  const { kind, placeholder } = field;
  if (field.options) return <Options field={field} value={value} onChange={onChange} />;
  if (kind === 'rating') return <Stars field={field} value={value} onChange={onChange} />;
  if (kind === 'file') return <div className="phone-upload">上传文件</div>;
  const text = value === undefined ? '' : String(value);
  const common = { 'aria-label': field.label, className: 'phone-input', value: text, placeholder: placeholder ?? '请填写' };
  if (kind === 'paragraph') return <textarea {...common} rows={3} onChange={({ target }) => onChange(target.value)} />;
  return <input {...common} type={TYPES[kind] ?? 'text'} onChange={({ target }) => onChange(target.value)} />;
}

function Options({ field, value, onChange }: Props) {
  const isMany = field.kind === 'choices';
  const chosen = [value ?? []].flat().map(String);
  const pick = (id: string) => {
    if (!isMany) onChange(chosen.includes(id) && !field.required ? '' : id);
    else onChange(chosen.includes(id) ? chosen.filter((each) => each !== id) : [...chosen, id]);
  };
  return (
    <>
      {(field.options ?? []).map(({ id, label }) => (
        <button key={id} type="button" role={isMany ? 'checkbox' : 'radio'} aria-checked={chosen.includes(id)} className={chosen.includes(id) ? 'phone-option is-chosen' : 'phone-option'} onClick={() => pick(id)}>
          <span className={isMany ? 'phone-mark is-square' : 'phone-mark'} />
          {label}
        </button>
      ))}
    </>
  );
}

function Stars({ field, value, onChange }: Props) {
  const most = mostStars(field);
  return (
    <div className="phone-stars">
      {Array.from({ length: most }, (_, index) => index + 1).map((score) => (
        <button key={score} type="button" aria-label={`${score} 分`} className={Number(value ?? 0) >= score ? 'is-on' : undefined} onClick={() => onChange(score)}>
          {most <= 5 ? '★' : score}
        </button>
      ))}
    </div>
  );
}
