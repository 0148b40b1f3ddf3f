import type { MaterialView } from '@chudian/shared';
import { Button, Tabs, Tag } from 'antd';
import { Link, useParams } from 'react-router';
import { Allowed } from '../platform/ui/allowed';
import { Load } from '../platform/ui/load';
import { Page } from '../platform/ui/page';
import { useFilters } from '../platform/ui/use-filters';
import { CodesTab } from './codes-tab';
import { MaterialEditor } from './material-editor';
import { MaterialRetirement } from './material-retirement';
import { useMaterial } from './use-materials';

const BACK = { to: '/materials', text: '物料' };

export function MaterialPage() {
  const { id = '' } = useParams();
  const material = useMaterial(id);
  return <Load from={material}>{(view) => <Material key={view.id} material={view} />}</Load>;
}

function Material({ material }: { material: MaterialView }) {
  const [{ tab = 'design' }, setFilters] = useFilters();
  const title = (
    <>
      {material.name} {material.isRetired && <Tag>已停用</Tag>}
    </>
  );
  const actions = (
    <>
      <Allowed to="reports.read">
        <Link to={`/report?materialId=${material.id}`}>
          <Button>查看效果</Button>
        </Link>
      </Allowed>
      <Allowed to="materials.manage">
        <MaterialRetirement material={material} />
      </Allowed>
    </>
  );
  const tabs = [
    { key: 'design', label: '设计', children: <MaterialEditor material={material} /> },
    { key: 'codes', label: `二维码（${material.codes.toLocaleString()}）`, children: <CodesTab material={material} /> },
  ];
  return (
    <Page title={title} name={material.name} lead={`${material.form} · ${material.campaign.name}`} back={BACK} actions={actions}>
      <Tabs activeKey={tab} items={tabs} onChange={(key) => setFilters({ tab: key === 'design' ? undefined : key })} />
    </Page>
  );
}
