import { EVENT_STATE_NAMES } from '@chudian/shared';
import { Select } from 'antd';
import { useLandingEvents } from './use-landing-events';

/** Picks an event to which a code leads; one that is over stays visible while it is chosen. */
export function EventPick({ id, onChange }: { id: string; onChange: (id: string) => void }) {
  const { data, isLoading } = useLandingEvents();
  const options = (data?.rows ?? [])
    .filter((event) => event.state !== 'cancelled' || event.id === id)
    .map((event) => ({ value: event.id, label: event.state === 'published' ? event.title : `${event.title}（${EVENT_STATE_NAMES[event.state]}）` }));
  return (
    <Select
      aria-label="活动"
      placeholder="选择一场活动"
      showSearch={{ optionFilterProp: 'label' }}
      loading={isLoading}
      options={options}
      value={id || undefined}
      onChange={onChange}
      notFoundContent="还没有活动，请先在「活动」里新建"
    />
  );
}
