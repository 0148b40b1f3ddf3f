import {
  AlertOutlined,
  ApartmentOutlined,
  AppstoreOutlined,
  AuditOutlined,
  BarChartOutlined,
  BellOutlined,
  CalendarOutlined,
  ContactsOutlined,
  DashboardOutlined,
  FileTextOutlined,
  FlagOutlined,
  FormOutlined,
  PayCircleOutlined,
  PullRequestOutlined,
  QrcodeOutlined,
  ShopOutlined,
  TagsOutlined,
  TeamOutlined,
} from '@ant-design/icons';
import type { Permission } from '@chudian/shared';
import type { ReactNode } from 'react';

export interface Place {
  to: string;
  text: string;
  icon: ReactNode;
  needs: Permission;
}

/** The console's places, in the order of the work: see, reach people, follow up, and look after the house. */
export const PLACES: { group: string; places: Place[] }[] = [
  {
    group: '总览',
    places: [
      { to: '/overview', text: '概览', icon: <DashboardOutlined />, needs: 'reports.read' },
      { to: '/report', text: '物料效果', icon: <BarChartOutlined />, needs: 'reports.read' },
    ],
  },
  {
    group: '跟进',
    places: [
      { to: '/leads', text: '线索', icon: <FlagOutlined />, needs: 'leads.read' },
      { to: '/contacts', text: '联系人', icon: <ContactsOutlined />, needs: 'contacts.read' },
      { to: '/alerts', text: '提醒', icon: <BellOutlined />, needs: 'alerts.read' },
    ],
  },
  {
    group: '触达',
    places: [
      { to: '/campaigns', text: '营销活动', icon: <ApartmentOutlined />, needs: 'campaigns.read' },
      { to: '/events', text: '活动', icon: <CalendarOutlined />, needs: 'events.read' },
      { to: '/series', text: '活动系列', icon: <AppstoreOutlined />, needs: 'events.read' },
      { to: '/orders', text: '订单', icon: <PayCircleOutlined />, needs: 'payments.read' },
      { to: '/materials', text: '物料', icon: <QrcodeOutlined />, needs: 'materials.read' },
      { to: '/forms', text: '表单', icon: <FormOutlined />, needs: 'forms.read' },
      { to: '/content', text: '内容', icon: <FileTextOutlined />, needs: 'content.read' },
      { to: '/tags', text: '标签', icon: <TagsOutlined />, needs: 'tags.read' },
    ],
  },
  {
    group: '组织',
    places: [
      { to: '/staff', text: '员工', icon: <TeamOutlined />, needs: 'staff.read' },
      { to: '/distributors', text: '经销商', icon: <ShopOutlined />, needs: 'distributors.read' },
      { to: '/assignment-rules', text: '分配规则', icon: <PullRequestOutlined />, needs: 'staff.read' },
    ],
  },
  {
    group: '运维',
    places: [
      { to: '/operations/deliveries', text: '停滞事件', icon: <AlertOutlined />, needs: 'operations.read' },
      { to: '/operations/audit', text: '审计日志', icon: <AuditOutlined />, needs: 'audit.read' },
    ],
  },
];

type Can = (permission: Permission) => boolean;

export const placesFor = (can: Can) =>
  PLACES.map(({ group, places }) => ({ group, places: places.filter(({ needs }) => can(needs)) })).filter(({ places }) => places.length > 0);

/** Where the console opens: the first place the person may see, or the own account. */
export const homeOf = (can: Can) => placesFor(can)[0]?.places[0].to ?? '/me';
