import {
  REGISTRATION_CHANNEL_NAMES,
  REGISTRATION_CHANNELS,
  REGISTRATION_STATE_NAMES,
  REGISTRATION_STATES,
  type EventView,
  type InviterReport,
  type RegistrationsQuery,
} from '@chudian/shared';
import { Select } from 'antd';
import type { ReactNode } from 'react';
import { useApi } from '../../platform/api/use-api';
import { SearchBox } from '../../platform/ui/search-box';
import type { Filters } from '../../platform/ui/use-filters';
import { pathOf } from '../use-events';

const STATES = REGISTRATION_STATES.map((value) => ({ value, label: REGISTRATION_STATE_NAMES[value] }));
const CHANNELS = REGISTRATION_CHANNELS.map((value) => ({ value, label: REGISTRATION_CHANNEL_NAMES[value] }));
const CAME = [
  { value: 'yes', label: '已签到' },
  { value: 'no', label: '未签到' },
];

interface Props {
  event: EventView;
  query: RegistrationsQuery;
  onChange: (change: Filters) => void;
  children: ReactNode;
}

export function RegistrationFilters({ event, query, onChange, children }: Props) {
  const { data: inviters = [] } = useApi<InviterReport[]>(pathOf(event.id, '/inviters'));
  const choices: { name: keyof RegistrationsQuery; label: string; options: { value: string; label: string }[] }[] = [
    { name: 'state', label: '报名状态', options: STATES },
    { name: 'ticketTypeId', label: '票种', options: event.ticketTypes.map(({ id, name }) => ({ value: id, label: name })) },
    { name: 'channel', label: '渠道', options: CHANNELS },
    { name: 'inviterId', label: '邀请人', options: inviters.map(({ inviter }) => ({ value: inviter.id, label: inviter.name })) },
    { name: 'checkedIn', label: '签到', options: CAME },
  ];
  return (
    <div className="filters">
      <SearchBox value={query.q} onSearch={(q) => onChange({ q })} placeholder="姓名、单位、手机号或票号" />
      {choices.map(({ name, label, options }) => (
        <Select
          key={name}
          allowClear
          popupMatchSelectWidth={false}
          placeholder={label}
          aria-label={label}
          options={options}
          value={query[name] as string | undefined}
          onChange={(value?: string) => onChange({ [name]: value })}
        />
      ))}
      <div className="filters-acts">{children}</div>
    </div>
  );
}
