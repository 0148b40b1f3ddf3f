import { Button } from 'antd';
import { Allowed } from '../platform/ui/allowed';
import { DayRange } from '../platform/ui/day-range';
import { NamedSelect } from '../platform/ui/named-select';
import { SearchBox } from '../platform/ui/search-box';
import type { Filters } from '../platform/ui/use-filters';

interface Props {
  filters: Filters;
  onChange: (change: Filters) => void;
}

export function ContactFilters({ filters, onChange }: Props) {
  const pick = (name: string, path: string, placeholder: string) => (
    <NamedSelect
      path={path}
      placeholder={placeholder}
      aria-label={placeholder}
      value={filters[name]}
      onChange={(id) => onChange({ [name]: id as string })}
    />
  );
  const clear = () => onChange(Object.fromEntries(Object.keys(filters).map((name) => [name, undefined])));
  return (
    <div className="filters">
      <SearchBox value={filters.q} onSearch={(q) => onChange({ q })} placeholder="搜索姓名、单位或手机号" />
      {pick('tagId', '/admin/tags', '有标签')}
      {pick('notTagId', '/admin/tags', '没有标签')}
      <Allowed to="campaigns.read">{pick('campaignId', '/admin/campaigns', '来源营销活动')}</Allowed>
      <Allowed to="materials.read">{pick('materialId', '/admin/materials', '来源物料')}</Allowed>
      <Allowed to="staff.read">{pick('ownerId', '/admin/owners', '负责人')}</Allowed>
      <DayRange label="首次接触" from={filters.from} to={filters.to} onChange={(from, to) => onChange({ from, to })} />
      {Object.keys(filters).length > 0 && (
        <Button type="text" onClick={clear}>
          清除筛选
        </Button>
      )}
    </div>
  );
}
