import { BindingExpired } from '../staff.errors.js';
import { WechatBinding } from './wechat-binding.entity.js';

const at = (minutes: number) => new Date(Date.parse('2026-11-02T02:00:00Z') + minutes * 60_000);
const shownCode = () => WechatBinding.begun({ id: 'b1', ticketHash: 'hash', staffId: 'bob' }, at(0));

test('a code can be scanned for ten minutes', () => {
  expect(() => shownCode().scannedBy('phone', at(9.99))).not.toThrow();
  expect(() => shownCode().scannedBy('phone', at(10))).toThrow(BindingExpired);
});

test('a scan gives ten more minutes for opening the link', () => {
  const binding = shownCode();
  binding.scannedBy('phone', at(9));
  expect(() => binding.openedBy('mini', at(19))).toThrow(BindingExpired);
  expect(() => binding.openedBy('mini', at(18))).not.toThrow();
});

test('a repeated push of the same scan is no second scan, and does not prolong the code', () => {
  const binding = shownCode();
  binding.scannedBy('phone', at(1));
  expect(() => binding.scannedBy('phone', at(60))).not.toThrow();
  expect(binding.expiresAt).toEqual(at(11));
});

test('another phone cannot scan it, nor open its link', () => {
  const binding = shownCode();
  binding.scannedBy('phone', at(1));
  expect(() => binding.scannedBy('other phone', at(1))).toThrow(BindingExpired);
  binding.openedBy('mini', at(2));
  expect(() => binding.openedBy('other mini', at(2))).toThrow(BindingExpired);
});

test('a link that nobody scanned first opens nothing', () => {
  expect(() => shownCode().openedBy('mini', at(1))).toThrow(BindingExpired);
});
