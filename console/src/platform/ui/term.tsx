import { QuestionCircleOutlined } from '@ant-design/icons';
import { Tooltip } from 'antd';
import type { ReactNode } from 'react';
import { GLOSSARY, type Word } from './glossary';

/** A word with its explanation at hand: by mouse, by keyboard and by touch. */
export function Term({ word, children = word }: { word: Word; children?: ReactNode }) {
  return (
    <span className="term">
      {children}
      <Tooltip title={GLOSSARY[word]} trigger={['hover', 'focus', 'click']}>
        <QuestionCircleOutlined tabIndex={0} aria-label="说明" />
      </Tooltip>
    </span>
  );
}
