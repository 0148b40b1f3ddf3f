import { FullscreenOutlined } from '@ant-design/icons';
import type { EventView } from '@chudian/shared';
import { Button, Card } from 'antd';
import { Link } from 'react-router';
import { Allowed } from '../../platform/ui/allowed';
import { Term } from '../../platform/ui/term';

/** The way to the big screen. */
export const SelfCheckInCard = ({ event }: { event: EventView }) => (
  <Card size="small">
    <div className="row spread">
      <div>
        <Term word="自助签到" /> <span className="faint">{event.hasSelfCheckIn ? '把大屏页投到会场入口的屏幕上。' : '本活动没有开启，可在「设计 → 报名方式」里打开。'}</span>
      </div>
      {event.hasSelfCheckIn && (
        <Allowed to="door.manage">
          <Link to={`/events/${event.id}/self-check-in`} target="_blank">
            <Button icon={<FullscreenOutlined />}>打开大屏</Button>
          </Link>
        </Allowed>
      )}
    </div>
  </Card>
);
