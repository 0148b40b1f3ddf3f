import { isPublicAddress } from './public-lookup.js';

test.each(['1.2.4.8', '119.29.29.29', '172.15.255.255', '172.32.0.1', '2400:3200::1', '2606:4700::1111'])('%s is public', (address) => {
  expect(isPublicAddress(address)).toBe(true);
});

test.each([
  '0.0.0.0', '10.1.2.3', '100.64.0.1', '127.0.0.1', '169.254.169.254', '172.16.0.1', '172.31.255.255', '192.168.1.1', '198.18.0.1', '224.0.0.1', '255.255.255.255',
  '::', '::1', '::ffff:127.0.0.1', '::ffff:1.2.4.8', '64:ff9b::a00:1', 'fc00::1', 'fd12::1', 'fe80::1', 'ff02::1', '2001:db8::1', '2002:7f00:1::1', '2001:0:1::1', 'localhost', '',
])('%j is not', (address) => {
  expect(isPublicAddress(address)).toBe(false);
});
