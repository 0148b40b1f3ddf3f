import { parseGuests } from './parse-guests';

test('guests are pasted as they stand in a sheet, a chat or a letter', () => {
  expect(parseGuests('林晓雯，苏州精工，13912345601\r\n王建国\t上海电气\n\n  李娜  138 1234 5678  宁德时代 \n欧阳震华')).toEqual([
    { name: '林晓雯', company: '苏州精工', phone: '13912345601' },
    { name: '王建国', company: '上海电气' },
    { name: '李娜', company: '宁德时代', phone: '138 1234 5678' },
    { name: '欧阳震华' },
  ]);
});

test('a name with one space in it stays whole', () => {
  expect(parseGuests('John Smith, ACME Ltd')).toEqual([{ name: 'John Smith', company: 'ACME Ltd' }]);
  expect(parseGuests(' \n\t\n')).toEqual([]);
});

test('a number at the end parts the line, though only single spaces do', () => {
  expect(parseGuests('欧阳慕容·阿卜杜热西提 新疆天山重型机械 13912345678\n王建国 13812345678\n李娜,宁德时代 13712345678\nJohn Smith 13612345678')).toEqual([
    { name: '欧阳慕容·阿卜杜热西提', company: '新疆天山重型机械', phone: '13912345678' },
    { name: '王建国', phone: '13812345678' },
    { name: '李娜', company: '宁德时代', phone: '13712345678' },
    { name: 'John Smith', phone: '13612345678' },
  ]);
});
