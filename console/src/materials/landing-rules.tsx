import { ArrowDownOutlined, ArrowUpOutlined, DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import type { Landing } from '@chudian/shared';
import { Button, Card, Form, Typography, type FormRule } from 'antd';
import { Term } from '../platform/ui/term';
import { LandingInput, faultOf } from './landing-input';
import { EMPTY_LANDING } from './material-draft';
import { RuleConditions } from './rule-conditions';

const isComplete: FormRule = {
  validator: (_, landing?: Landing) => {
    const fault = faultOf(landing);
    return fault ? Promise.reject(new Error(fault)) : Promise.resolve();
  },
};

/** The default landing, and the rules that are tried before it. */
export function LandingRules() {
  return (
    <Card title={<Term word="落地内容" />}>
      <Typography.Paragraph type="secondary">规则从上到下判断，第一条符合的生效；都不符合时显示默认内容。印刷之后随时可改。</Typography.Paragraph>
      <Form.List name="landingRules">
        {(fields, { add, remove, move }) => (
          <div className="stack">
            {fields.map(({ key, name }) => (
              <div key={key} className="rule">
                <div className="rule-head">
                  规则 {name + 1}
                  <span className="spring" />
                  <Button
                    size="small"
                    type="text"
                    icon={<ArrowUpOutlined />}
                    aria-label="上移"
                    disabled={name === 0}
                    onClick={() => move(name, name - 1)}
                  />
                  <Button
                    size="small"
                    type="text"
                    icon={<ArrowDownOutlined />}
                    aria-label="下移"
                    disabled={name === fields.length - 1}
                    onClick={() => move(name, name + 1)}
                  />
                  <Button size="small" type="text" icon={<DeleteOutlined />} aria-label="删除规则" onClick={() => remove(name)} />
                </div>
                <RuleConditions index={name} />
                <Form.Item name={[name, 'landing']} rules={[isComplete]} className="last">
                  <LandingInput />
                </Form.Item>
              </div>
            ))}
            <div>
              <Button icon={<PlusOutlined />} onClick={() => add({ scan: fields.length + 2, orLater: true, landing: EMPTY_LANDING })}>
                添加规则
              </Button>
            </div>
          </div>
        )}
      </Form.List>
      <div className="rule gap-above">
        <div className="rule-head">默认内容</div>
        <Form.Item name="landing" rules={[isComplete]} className="last">
          <LandingInput />
        </Form.Item>
      </div>
    </Card>
  );
}
