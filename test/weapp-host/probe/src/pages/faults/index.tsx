import { useState } from 'react';
import { Button, Text, View } from '@tarojs/components';
import { FAULTS } from './faults';

const MANY = Array.from({ length: 6000 }, (_none, position) => `row number ${position} with ${'a long text '.repeat(20)}`);

export default function FaultsPage() {
  const [said, say] = useState('idle');
  const [html, setHtml] = useState(false);
  const [rows, setRows] = useState<string[]>([]);
  const commit = async (name: string) => say(`${name}: ${String(await FAULTS[name]?.())}`);
  return (
    <View>
      <Text id='said'>{said}</Text>
      {Object.keys(FAULTS).map((name) => <Button key={name} id={name} onClick={() => commit(name)}>{name}</Button>)}
      <Button id='html-tag' onClick={() => setHtml(true)}>html-tag</Button>
      <Button id='big-data' onClick={() => setRows(MANY)}>big-data</Button>
      {html && <div className='html'>shown only by a browser</div>}
      <Text>{rows.join()}</Text>
    </View>
  );
}
