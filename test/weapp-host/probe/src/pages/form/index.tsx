import { useState } from 'react';
import { Button, Checkbox, CheckboxGroup, Form, Input, Label, Picker, Radio, RadioGroup, Switch, Text, Textarea, View } from '@tarojs/components';
import Taro, { useRouter } from '@tarojs/taro';
import { API } from '../../api';

const COLOURS = ['red', 'green', 'blue'];
const BLANK = { name: '', note: '', on: false, colour: 0, tags: [] as string[], choice: '' };

export default function FormPage() {
  const { params } = useRouter();
  const [state, setState] = useState(BLANK);
  const [said, say] = useState('');
  const set = (part: Partial<typeof BLANK>) => setState((before) => ({ ...before, ...part }));
  const send = async () => {
    const answer = await Taro.showModal({ title: '确认', content: `发送 ${state.name}？` });
    if (!answer.confirm) return say('cancelled');
    const reply = await Taro.request({ url: `${API}/echo`, method: 'POST', data: state });
    say(`${reply.statusCode}`);
  };
  return (
    <View className='page'>
      <Text id='from'>{`from=${params.from}`}</Text>
      <Form onSubmit={(event) => say(`form:${JSON.stringify(event.detail.value)}`)}>
        <View className='card'>
          <Input id='name' name='name' placeholder='姓名' value={state.name} maxlength={20} onInput={(event) => set({ name: event.detail.value })} />
        </View>
        <View className='card'>
          <Textarea id='note' name='note' placeholder='备注' value={state.note} onInput={(event) => set({ note: event.detail.value })} />
        </View>
        <View className='card'>
          <Switch id='switch' checked={state.on} onChange={(event) => set({ on: event.detail.value })} />
        </View>
        <View className='card'>
          <Picker id='picker' mode='selector' range={COLOURS} value={state.colour} onChange={(event) => set({ colour: Number(event.detail.value) })}>
            <View>{COLOURS[state.colour]}</View>
          </Picker>
        </View>
        <View className='card'>
          <CheckboxGroup onChange={(event) => set({ tags: event.detail.value })}>
            <Checkbox value='a' checked={state.tags.includes('a')}>A</Checkbox>
            <Label id='label-b'><Checkbox value='b' checked={state.tags.includes('b')} /><Text>B</Text></Label>
          </CheckboxGroup>
        </View>
        <View className='card'>
          <RadioGroup onChange={(event) => set({ choice: event.detail.value })}>
            <Radio value='x'>X</Radio>
            <Radio value='y'>Y</Radio>
          </RadioGroup>
        </View>
        <Button className='button' id='submit' formType='submit'>提交</Button>
      </Form>
      <Text id='state'>{JSON.stringify(state)}</Text>
      <Button className='button' id='send' disabled={!state.name} onClick={send}>发送</Button>
      <View id='outer' onClick={() => say('outer')}>
        <Text id='inner' onClick={(event) => { event.stopPropagation(); say('inner'); }}>inner</Text>
        <Text id='bubbling'>bubbling</Text>
      </View>
      <Text id='said'>{said}</Text>
      <Button id='back' onClick={() => Taro.navigateBack()}>返回</Button>
    </View>
  );
}
