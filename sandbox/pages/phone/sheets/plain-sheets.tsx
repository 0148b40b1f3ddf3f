import { Sheet } from './sheet';

interface NoticeProps {
  title: string;
  text?: string;
  onDone: () => void;
}

export function NoticeSheet({ title, text, onDone }: NoticeProps) {
  return (
    <Sheet label={title} place="middle" onDismiss={onDone}>
      <h2 className="sheet-title">{title}</h2>
      {text && <p className="sheet-text">{text}</p>}
      <div className="sheet-answers"><button type="button" onClick={onDone}>知道了</button></div>
    </Sheet>
  );
}

interface ConfirmProps {
  title: string;
  text?: string;
  yes: string;
  isGrave?: boolean;
  onAnswer: (yes: boolean) => void;
}

export function ConfirmSheet({ title, text, yes, isGrave, onAnswer }: ConfirmProps) {
  return (
    <Sheet label={title} place="middle" onDismiss={() => onAnswer(false)}>
      <h2 className="sheet-title">{title}</h2>
      {text && <p className="sheet-text">{text}</p>}
      <div className="sheet-answers">
        <button type="button" onClick={() => onAnswer(false)}>取消</button>
        <button type="button" className={isGrave ? 'answer-grave' : 'answer-main'} onClick={() => onAnswer(true)}>{yes}</button>
      </div>
    </Sheet>
  );
}

interface ChoiceProps<T extends string> {
  title: string;
  choices: { value: T; label: string }[];
  onAnswer: (chosen: T | null) => void;
}

export function ChoiceSheet<T extends string>({ title, choices, onAnswer }: ChoiceProps<T>) {
  return (
    <Sheet label={title} onDismiss={() => onAnswer(null)}>
      <p className="sheet-caption">{title}</p>
      <ul className="sheet-choices">
        {choices.map(({ value, label }) => <li key={value}><button type="button" onClick={() => onAnswer(value)}>{label}</button></li>)}
      </ul>
      <button type="button" className="sheet-cancel" onClick={() => onAnswer(null)}>取消</button>
    </Sheet>
  );
}
