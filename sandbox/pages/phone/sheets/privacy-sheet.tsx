import { Sheet } from './sheet';

interface Props {
  appName: string;
  contractName: string;
  onRead: () => void;
  onAnswer: (agree: boolean) => void;
}

/** WeChat's own popup, for mini-programs that do not show one themselves. */
export function PrivacySheet({ appName, contractName, onRead, onAnswer }: Props) {
  return (
    <Sheet label="隐私保护提示">
      <h2 className="sheet-title">隐私保护提示</h2>
      <p className="sheet-text">
        在使用「{appName}」之前，请阅读
        <button type="button" className="link" onClick={onRead}>{contractName}</button>
        。如果同意其中的内容，请点击“同意”继续使用。
      </p>
      <div className="sheet-buttons">
        <button type="button" className="button" onClick={() => onAnswer(false)}>拒绝</button>
        <button type="button" className="button button-main" onClick={() => onAnswer(true)}>同意</button>
      </div>
    </Sheet>
  );
}

export function ContractSheet({ contractName, appName, onDone }: { contractName: string; appName: string; onDone: () => void }) {
  return (
    <Sheet label={contractName} place="full" onDismiss={onDone}>
      <header className="screen-header">
        <button type="button" className="header-button" aria-label="关闭" onClick={onDone}>✕</button>
        <h1>隐私保护指引</h1>
      </header>
      <article className="contract">
        <h2>{contractName}</h2>
        <p>在真实的微信里，这里是「{appName}」的开发者在公众平台填写、由微信展示的用户隐私保护指引：收集哪些信息、为什么收集、如何处理。</p>
        <p>沙箱不保存指引的正文，只记录谁同意了、谁拒绝了。同意可以在“我 › 小程序授权”里撤回。</p>
      </article>
    </Sheet>
  );
}
