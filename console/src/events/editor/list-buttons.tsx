import { ArrowDownOutlined, ArrowUpOutlined, DeleteOutlined } from '@ant-design/icons';
import { Button, Tooltip } from 'antd';

interface Props {
  name: number;
  count: number;
  move: (from: number, to: number) => void;
  remove: (name: number) => void;
  /** Why it must stay, when it must. */
  stays?: string;
}

/** Up, down, away: for each card of a list in a form. */
export const ListButtons = ({ name, count, move, remove, stays }: Props) => (
  <>
    <Button size="small" type="text" icon={<ArrowUpOutlined />} aria-label="上移" disabled={name === 0} onClick={() => move(name, name - 1)} />
    <Button size="small" type="text" icon={<ArrowDownOutlined />} aria-label="下移" disabled={name === count - 1} onClick={() => move(name, name + 1)} />
    <Tooltip title={stays}>
      <Button size="small" type="text" icon={<DeleteOutlined />} aria-label={stays ?? '删除'} disabled={Boolean(stays)} onClick={() => remove(name)} />
    </Tooltip>
  </>
);
