import {
  AuditOutlined, CalendarOutlined, CloseCircleOutlined, EyeOutlined, FormOutlined, HeartOutlined, HourglassOutlined, LoginOutlined, LogoutOutlined, MailOutlined,
  MessageOutlined, PayCircleOutlined, PhoneOutlined, QrcodeOutlined, ReadOutlined, RollbackOutlined, SmileOutlined, StopOutlined,
} from '@ant-design/icons';
import { TOUCHPOINT_NAMES, type TouchpointKind, type TouchpointView, type Utm } from '@chudian/shared';
import { Timeline } from 'antd';
import type { ReactNode } from 'react';
import { TimeText } from '../platform/ui/time-text';

const ICONS: Record<TouchpointKind, ReactNode> = {
  'material-scanned': <QrcodeOutlined />,
  'content-viewed': <ReadOutlined />,
  'phone-left': <PhoneOutlined />,
  'details-left': <FormOutlined />,
  'service-followed': <HeartOutlined />,
  'service-unfollowed': <StopOutlined />,
  'service-message': <MessageOutlined />,
  'form-submitted': <AuditOutlined />,
  'invitation-opened': <MailOutlined />,
  'event-viewed': <EyeOutlined />,
  'event-signed-up': <CalendarOutlined />,
  'event-waitlisted': <HourglassOutlined />,
  'event-cancelled': <CloseCircleOutlined />,
  'event-checked-in': <LoginOutlined />,
  'event-checked-out': <LogoutOutlined />,
  'survey-answered': <SmileOutlined />,
  'order-paid': <PayCircleOutlined />,
  'order-refunded': <RollbackOutlined />,
};

const utmText = (utm: Utm) =>
  Object.entries(utm)
    .map(([name, value]) => `${name}=${value}`)
    .join(' · ');

/** What happened, in what place, by which campaign. */
export function TouchpointTimeline({ touchpoints }: { touchpoints: TouchpointView[] }) {
  return (
    <Timeline
      items={touchpoints.map((touchpoint) => ({ key: touchpoint.id, icon: ICONS[touchpoint.kind], content: <Line touchpoint={touchpoint} /> }))}
    />
  );
}

function Line({ touchpoint }: { touchpoint: TouchpointView }) {
  const { kind, at, summary, material, placement, campaign, content, event, sharer, utm } = touchpoint;
  const where = [material?.name, placement?.name, campaign?.name, content?.name, event?.name, sharer && `由${sharer.name}带来`].filter(Boolean);
  return (
    <div className="touchpoint">
      <div>{summary || TOUCHPOINT_NAMES[kind]}</div>
      <small className="faint">
        <TimeText at={at} /> · {[TOUCHPOINT_NAMES[kind], ...where].join(' · ')}
        {utm && Object.keys(utm).length > 0 && (
          <>
            <br />
            {utmText(utm)}
          </>
        )}
      </small>
    </div>
  );
}
