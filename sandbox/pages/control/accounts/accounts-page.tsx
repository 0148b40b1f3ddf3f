import { QuotaPanel } from './quota-panel';
import { TokenPanel } from './token-panel';

export function AccountsPage() {
  return <div className="panels"><TokenPanel /><QuotaPanel /></div>;
}
