import type { CampaignView } from '@chudian/shared';
import { useApi } from '../platform/api/use-api';

export const useCampaigns = () => useApi<CampaignView[]>('/admin/campaigns');
