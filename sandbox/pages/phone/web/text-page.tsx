import { Screen } from '../frame/screen';
import { usePhone } from '../phone';
import './web.css';

/** A code that is only a text. */
export function TextPage({ text }: { text: string }) {
  const { attempt, say } = usePhone();
  const copy = () => attempt(() => navigator.clipboard.writeText(text).then(() => say('内容已复制')));
  return (
    <Screen title="扫描结果">
      <div className="scanned-text">
        <p>{text}</p>
        <button type="button" className="button" onClick={() => void copy()}>复制</button>
      </div>
    </Screen>
  );
}
