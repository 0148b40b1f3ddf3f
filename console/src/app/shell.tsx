import { MenuOutlined } from '@ant-design/icons';
import { Button, Drawer, Grid, Layout, Skeleton } from 'antd';
import { Suspense, useState } from 'react';
import { Link, Outlet, ScrollRestoration } from 'react-router';
import { AccountMenu } from './account-menu';
import { SideMenu } from './side-menu';
import { WechatReminder } from './wechat-reminder';

const Brand = () => (
  <Link to="/" className="brand">
    <img src={`${import.meta.env.BASE_URL}mark.svg`} alt="" width={28} height={28} />
    触点
  </Link>
);

/** What surrounds every page: the menu (a drawer on phones), the account, and the page itself. */
export function Shell() {
  const isWide = Grid.useBreakpoint().lg ?? window.innerWidth >= 992;
  const [isMenuOpen, setMenuOpen] = useState(false);
  const close = () => setMenuOpen(false);
  return (
    <Layout className="shell" hasSider={isWide}>
      {isWide ? (
        <Layout.Sider width={208} className="shell-side">
          <Brand />
          <SideMenu />
        </Layout.Sider>
      ) : (
        <Drawer open={isMenuOpen} onClose={close} placement="left" size={260} title={<Brand />} className="shell-drawer">
          <SideMenu onGo={close} />
        </Drawer>
      )}
      <Layout>
        <Layout.Header className="shell-head">
          {!isWide && <Button type="text" icon={<MenuOutlined />} aria-label="打开菜单" onClick={() => setMenuOpen(true)} />}
          {!isWide && <Brand />}
          <span className="spring" />
          <AccountMenu />
        </Layout.Header>
        <Layout.Content className="shell-page">
          <WechatReminder />
          <Suspense fallback={<Skeleton active />}>
            <Outlet />
          </Suspense>
        </Layout.Content>
      </Layout>
      <ScrollRestoration />
    </Layout>
  );
}
