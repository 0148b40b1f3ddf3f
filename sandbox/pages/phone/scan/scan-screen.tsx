import { Screen } from '../frame/screen';
import { usePhone } from '../phone';
import { Scanner } from './scanner';

export function ScanScreen() {
  const { scan } = usePhone();
  return <Screen title="扫一扫" className="scan-screen"><Scanner onScan={scan} /></Screen>;
}
