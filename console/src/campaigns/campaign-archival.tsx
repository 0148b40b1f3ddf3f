import type { CampaignView } from '@chudian/shared';
import { Button } from 'antd';
import { api } from '../platform/api/api';
import { useAction } from '../platform/api/use-action';

/** Out of the way, or back again; codes go on working. */
export function CampaignArchival({ campaign }: { campaign: CampaignView }) {
  const path = `/admin/campaigns/${campaign.id}/archival`;
  const toggle = useAction({
    run: () => (campaign.isArchived ? api.delete(path) : api.post(path)),
    done: campaign.isArchived ? '已恢复到进行中' : '已归档；已经印出去的码继续有效',
    refresh: ['/admin/campaigns'],
  });
  return (
    <Button type="link" size="small" loading={toggle.isPending} onClick={() => toggle.mutate()}>
      {campaign.isArchived ? '恢复' : '归档'}
    </Button>
  );
}
