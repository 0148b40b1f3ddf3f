import { Button } from 'antd';

/** A number that opens the rows behind it; nothing behind a zero. */
export function NumberLink({ value, label, onClick }: { value: number; label: string; onClick: () => void }) {
  return (
    <Button type="link" className="number-link" aria-label={`${label} ${value}，查看明细`} disabled={value === 0} onClick={onClick}>
      {value.toLocaleString()}
    </Button>
  );
}
