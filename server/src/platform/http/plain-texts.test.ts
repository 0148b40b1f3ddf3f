import 'reflect-metadata';
import { ArrayMaxSize, IsArray, IsBoolean, IsInt, IsNotEmpty, IsObject, IsOptional, IsString, MaxLength } from 'class-validator';
import { PlainTexts, readPlainTexts } from './plain-texts.js';
import { validationPipe } from './validation.js';

class Slow {
  @IsString() @MaxLength(4, { message: '太长' }) name: string;
  @IsOptional() @IsString() @MaxLength(4, { message: '太长' }) note?: string;
  @IsOptional() @IsString() @IsNotEmpty({ message: '缺少' }) @MaxLength(4, { message: '太长' }) type?: string;
  @IsOptional() @IsBoolean() joins?: boolean;
  @IsOptional() @IsObject({ message: '有误' }) answers?: Record<string, unknown>;
  @IsOptional() @IsArray({ message: '有误' }) @ArrayMaxSize(2, { message: '太多' }) @IsObject({ each: true, message: '有误' }) scans?: object[];
}

@PlainTexts()
class Quick {
  @IsString() @MaxLength(4, { message: '太长' }) name: string;
  @IsOptional() @IsString() @MaxLength(4, { message: '太长' }) note?: string;
  @IsOptional() @IsString() @IsNotEmpty({ message: '缺少' }) @MaxLength(4, { message: '太长' }) type?: string;
  @IsOptional() @IsBoolean() joins?: boolean;
  @IsOptional() @IsObject({ message: '有误' }) answers?: Record<string, unknown>;
  @IsOptional() @IsArray({ message: '有误' }) @ArrayMaxSize(2, { message: '太多' }) @IsObject({ each: true, message: '有误' }) scans?: object[];
}

@PlainTexts()
class NotPlain {
  @IsInt() age: number;
}

const INPUTS: unknown[] = [
  { name: '张三' }, { name: '张三', note: '' }, { name: '张三', note: '四个字的' }, { name: '张三', more: 1 }, { name: '张三', note: null }, { name: '' },
  {}, { note: '好' }, { name: 5 }, { name: '五个字的名' }, { name: ['张三'] }, { name: { length: 1 } }, { name: null }, { name: '张三', note: 7 }, [], [{ name: '张三' }], null, 'text', 5,
  JSON.parse('{"name":"张三","__proto__":{"note":"好"}}'),
  ...[{ type: '' }, { type: '票' }, { type: 7 }, { joins: true }, { joins: false }, { joins: 'true' }, { joins: 1 }, { joins: null }].map((more) => ({ name: '张三', ...more })),
  ...[{}, { a: 1, b: [{ c: '好' }] }, [], 'text', null, 5].map((answers) => ({ name: '张三', answers })),
  ...[[], [{}], [{ a: [1] }, { b: '好' }], [{}, {}, {}], [5], ['text'], [null], [[]], {}, 'text', null].map((scans) => ({ name: '张三', scans })),
];

describe('a DTO of plain texts', () => {
  const pipe = validationPipe();
  const outcome = async (metatype: typeof Slow, value: unknown) => {
    try {
      return { read: { ...((await pipe.transform(structuredClone(value), { type: 'body', metatype })) as object) } };
    } catch (error) {
      return { refused: (error as { fields?: unknown }).fields ?? (error as Error).message };
    }
  };

  it.each(INPUTS.map((input) => [JSON.stringify(input), input]))('takes and refuses %s as class-validator does, in the same words', async (_, input) => {
    expect(await outcome(Quick, input)).toEqual(await outcome(Slow, input));
  });

  it('is read without class-validator when it is right', () => {
    expect(readPlainTexts({ name: '张三' }, Quick)).toBeInstanceOf(Quick);
    expect(readPlainTexts({ name: '张三' }, Slow)).toBeNull();
  });

  it('has nothing but texts, truths, objects and lists of these', () => {
    expect(() => readPlainTexts({ age: 5 }, NotPlain)).toThrow('NotPlain.age is not a plain text');
  });
});
