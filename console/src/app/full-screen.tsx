import { Skeleton } from 'antd';
import { Suspense } from 'react';
import { Outlet } from 'react-router';

/** What surrounds a page that fills the screen: nothing. */
export const FullScreen = () => (
  <Suspense fallback={<Skeleton active />}>
    <Outlet />
  </Suspense>
);
