import { App, Button } from 'antd';

/** Says what was done and offers, for a while, to take it back. */
export function useUndo(): (text: string, undo: () => void) => void {
  const { notification } = App.useApp();
  return (text, undo) => {
    const key = `undo-${text}`;
    const takeBack = () => {
      notification.destroy(key);
      undo();
    };
    notification.success({
      key,
      title: text,
      actions: (
        <Button size="small" onClick={takeBack}>
          撤销
        </Button>
      ),
    });
  };
}
