import {
  BoldOutlined,
  ItalicOutlined,
  LinkOutlined,
  MinusOutlined,
  OrderedListOutlined,
  PictureOutlined,
  RedoOutlined,
  UndoOutlined,
  UnorderedListOutlined,
} from '@ant-design/icons';
import { useEditorState, type Editor } from '@tiptap/react';
import { Button, Divider, Tooltip } from 'antd';
import { useState, type ReactNode } from 'react';
import { AddressDialog } from './address-dialog';

interface Tool {
  text: string;
  icon: ReactNode;
  isOn?: (editor: Editor) => boolean;
  run: (editor: Editor) => void;
}

const TOOLS: Tool[] = [
  { text: '大标题', icon: 'H1', isOn: (e) => e.isActive('heading', { level: 2 }), run: (e) => e.chain().focus().toggleHeading({ level: 2 }).run() },
  { text: '小标题', icon: 'H2', isOn: (e) => e.isActive('heading', { level: 3 }), run: (e) => e.chain().focus().toggleHeading({ level: 3 }).run() },
  { text: '加粗', icon: <BoldOutlined />, isOn: (e) => e.isActive('bold'), run: (e) => e.chain().focus().toggleBold().run() },
  { text: '斜体', icon: <ItalicOutlined />, isOn: (e) => e.isActive('italic'), run: (e) => e.chain().focus().toggleItalic().run() },
  {
    text: '项目列表',
    icon: <UnorderedListOutlined />,
    isOn: (e) => e.isActive('bulletList'),
    run: (e) => e.chain().focus().toggleBulletList().run(),
  },
  {
    text: '编号列表',
    icon: <OrderedListOutlined />,
    isOn: (e) => e.isActive('orderedList'),
    run: (e) => e.chain().focus().toggleOrderedList().run(),
  },
  { text: '引用', icon: '“”', isOn: (e) => e.isActive('blockquote'), run: (e) => e.chain().focus().toggleBlockquote().run() },
  { text: '分隔线', icon: <MinusOutlined />, run: (e) => e.chain().focus().setHorizontalRule().run() },
  { text: '撤销', icon: <UndoOutlined />, run: (e) => e.chain().focus().undo().run() },
  { text: '重做', icon: <RedoOutlined />, run: (e) => e.chain().focus().redo().run() },
];

export function RichTextBar({ editor }: { editor: Editor }) {
  const [asking, setAsking] = useState<'link' | 'picture' | null>(null);
  const on = useEditorState({ editor, selector: ({ editor: current }) => TOOLS.map(({ isOn }) => isOn?.(current) ?? false) });
  const insert = (address: string) =>
    asking === 'picture'
      ? editor.chain().focus().setImage({ src: address }).run()
      : editor.chain().focus().extendMarkRange('link').setLink({ href: address }).run();
  return (
    <div className="rich-text-bar" role="toolbar" aria-label="排版">
      {TOOLS.map(({ text, icon, run }, index) => (
        <ToolButton key={text} text={text} icon={icon} isOn={on[index]} onClick={() => run(editor)} />
      ))}
      <Divider orientation="vertical" />
      <ToolButton text="链接" icon={<LinkOutlined />} isOn={editor.isActive('link')} onClick={() => setAsking('link')} />
      <ToolButton text="图片" icon={<PictureOutlined />} onClick={() => setAsking('picture')} />
      {asking && <AddressDialog title={asking === 'link' ? '插入链接' : '插入图片'} onAnswer={insert} onClosed={() => setAsking(null)} />}
    </div>
  );
}

function ToolButton({ text, icon, isOn = false, onClick }: { text: string; icon: ReactNode; isOn?: boolean; onClick: () => void }) {
  return (
    <Tooltip title={text}>
      <Button size="small" type={isOn ? 'primary' : 'text'} icon={icon} aria-label={text} aria-pressed={isOn} onClick={onClick} />
    </Tooltip>
  );
}
