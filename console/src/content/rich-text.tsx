import Image from '@tiptap/extension-image';
import { EditorContent, useEditor } from '@tiptap/react';
import StarterKit from '@tiptap/starter-kit';
import { useEffect } from 'react';
import { RichTextBar } from './rich-text-bar';

const EXTENSIONS = [StarterKit.configure({ heading: { levels: [2, 3] }, link: { openOnClick: false } }), Image];

interface Props {
  value?: string;
  onChange?: (html: string) => void;
  disabled?: boolean;
}

/** Writes the simple HTML of content: headings, lists, quotes, links, pictures. */
export function RichText({ value = '', onChange, disabled = false }: Props) {
  const editor = useEditor({
    extensions: EXTENSIONS,
    content: value,
    editable: !disabled,
    editorProps: { attributes: { 'aria-label': '正文', role: 'textbox', 'aria-multiline': 'true' } },
    onUpdate: ({ editor: changed }) => onChange?.(changed.isEmpty ? '' : changed.getHTML()),
  });
  // A value from outside (another item, a reset); what was just typed is already there.
  useEffect(() => {
    if (editor && value !== editor.getHTML() && !editor.isFocused) editor.commands.setContent(value, { emitUpdate: false });
  }, [editor, value]);
  return (
    <div className="rich-text">
      {!disabled && <RichTextBar editor={editor} />}
      <EditorContent editor={editor} className="rich-text-body" />
    </div>
  );
}
