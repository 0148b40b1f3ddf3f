import { OWNER_KINDS, type OwnerKind, type OwnerRef } from '@chudian/shared';
import { Select, type SelectProps } from 'antd';
import { useOwners } from './use-staff';

const KIND_NAMES: Record<OwnerKind, string> = { staff: '员工', distributor: '经销商', rule: '分配规则（轮流）' };
const keyOf = ({ kind, id }: OwnerRef) => `${kind}:${id}`;
const refOf = (key: string): OwnerRef => ({
  kind: OWNER_KINDS.find((kind) => key.startsWith(`${kind}:`)) ?? 'staff',
  id: key.slice(key.indexOf(':') + 1),
});

interface Props extends Pick<SelectProps, 'id' | 'placeholder' | 'disabled' | 'aria-label'> {
  value?: OwnerRef;
  onChange?: (owner: OwnerRef | undefined) => void;
  kinds?: readonly OwnerKind[];
}

/** Picks who gets the leads, grouped by what they are. */
export function OwnerSelect({ value, onChange, kinds = OWNER_KINDS, ...props }: Props) {
  const { data = [], isLoading } = useOwners();
  const options = kinds.map((kind) => ({
    label: KIND_NAMES[kind],
    options: data.filter((owner) => owner.kind === kind).map((owner) => ({ value: keyOf(owner), label: owner.name })),
  }));
  return (
    <Select
      showSearch={{ optionFilterProp: 'label' }}
      loading={isLoading}
      options={options.filter((group) => group.options.length > 0)}
      value={value && keyOf(value)}
      onChange={(key: string | undefined) => onChange?.(key ? refOf(key) : undefined)}
      {...props}
    />
  );
}
