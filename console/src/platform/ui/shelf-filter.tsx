import { Segmented } from 'antd';
import type { Filters } from './use-filters';

interface Props {
  /** In the address; absent while things in use are shown. */
  name: 'retired' | 'archived';
  /** 使用中, 已停用 */
  words: [inUse: string, putAway: string];
  value: string | undefined;
  onChange: (change: Filters) => void;
}

/** Things in use, or those that were put away. */
export const ShelfFilter = ({ name, words: [inUse, putAway], value = 'false', onChange }: Props) => (
  <Segmented
    options={[
      { value: 'false', label: inUse },
      { value: 'true', label: putAway },
    ]}
    value={value}
    onChange={(chosen) => onChange({ [name]: chosen === 'true' ? chosen : undefined })}
  />
);
