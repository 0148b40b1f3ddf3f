import { QueryClientProvider } from '@tanstack/react-query';
import { App, ConfigProvider } from 'antd';
import zhCN from 'antd/locale/zh_CN';
import { RouterProvider } from 'react-router';
import { queryClient } from '../platform/api/query-client';
import { theme } from '../platform/ui/theme';
import '../platform/time/time';
import { router } from './router';
import { SignInGate } from './sign-in-gate';

export function ConsoleApp() {
  return (
    <ConfigProvider locale={zhCN} theme={theme} button={{ autoInsertSpace: false }}>
      <App notification={{ placement: 'topRight', duration: 8 }}>
        <QueryClientProvider client={queryClient}>
          <SignInGate>
            <RouterProvider router={router} />
          </SignInGate>
        </QueryClientProvider>
      </App>
    </ConfigProvider>
  );
}
