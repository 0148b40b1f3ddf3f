import type { Named } from '@chudian/shared';
import { Select, type SelectProps } from 'antd';
import { useApi } from '../api/use-api';

interface Props extends Omit<SelectProps<string | string[]>, 'options'> {
  /** Any route that answers with a list of named things. */
  path: string;
  query?: object;
}

/** Picks from any short list of named things by its route, so that no folder needs another one's code. */
export function NamedSelect({ path, query, ...props }: Props) {
  const { data, isLoading, error } = useApi<Named[]>(path, query);
  const options = data?.map(({ id, name }) => ({ value: id, label: name }));
  return (
    <Select
      allowClear
      showSearch={{ optionFilterProp: 'label' }}
      popupMatchSelectWidth={false}
      loading={isLoading}
      notFoundContent={error ? '读取失败，请刷新页面' : '没有可选项'}
      options={options}
      {...props}
    />
  );
}
