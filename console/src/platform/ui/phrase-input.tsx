import { Button, Input } from 'antd';

interface Props {
  id?: string;
  value?: string;
  onChange?: (text: string) => void;
  /** What is usually said. */
  phrases: string[];
  maxLength?: number;
  placeholder?: string;
}

/** Words of one's own, or a usual phrase by one tap; nothing drops down over the buttons below. */
export const PhraseInput = ({ id, value = '', onChange, phrases, maxLength = 200, placeholder }: Props) => (
  <>
    <Input.TextArea
      id={id}
      autoSize={{ minRows: 2 }}
      maxLength={maxLength}
      placeholder={placeholder}
      value={value}
      onChange={({ target }) => onChange?.(target.value)}
    />
    <div className="phrases">
      {phrases.map((phrase) => (
        <Button key={phrase} size="small" onClick={() => onChange?.(phrase)}>
          {phrase}
        </Button>
      ))}
    </div>
  </>
);
