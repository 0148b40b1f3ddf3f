import { generateKeyPairSync, randomBytes, sign, verify, type KeyObject } from 'node:crypto';
import nacl from 'tweetnacl';
import QRCode from 'qrcode';
import { bytesOfId, idOfBytes } from './id-bytes';
import { composeTicket, markOf, parseTicket, readTicketNumber, TICKET_LENGTH, ticketMessage, ticketNumber, type TicketClaims } from './ticket-token';

const ROUNDS = 200;
const keys = generateKeyPairSync('ed25519');
const publicKey = new Uint8Array(keys.publicKey.export({ type: 'spki', format: 'der' }).subarray(-32));

const word = () => randomBytes(4).readUInt32BE();
const someClaims = (): TicketClaims => ({ keyId: word(), ticketId: idOfBytes(new Uint8Array(randomBytes(16))), typeMark: word(), validFrom: word(), validUntil: word() });
const issue = (claims: TicketClaims, key: KeyObject = keys.privateKey) => composeTicket(ticketMessage(claims), sign(null, ticketMessage(claims), key));
const isGenuine = (token: string) => {
  const ticket = parseTicket(token);
  return ticket !== null && verify(null, ticket.message, keys.publicKey, ticket.signature);
};

test('whatever the server signs, the phone reads back and finds genuine', () => {
  for (let round = 0; round < ROUNDS; round += 1) {
    const claims = someClaims();
    const token = issue(claims);
    expect(parseTicket(token)!.claims).toEqual(claims);
    expect(token).toHaveLength(TICKET_LENGTH);
    expect(token).not.toMatch(/ $/);
    expect(isGenuine(token)).toBe(true);
  }
});

test('the library of the phone judges as the server does', () => {
  const genuine = parseTicket(issue(someClaims()))!;
  expect(nacl.sign.detached.verify(genuine.message, genuine.signature, publicKey)).toBe(true);
  expect(nacl.sign.detached.verify(genuine.message.map((byte) => byte ^ 1), genuine.signature, publicKey)).toBe(false);
});

test('a token that was changed in any one place is not genuine', () => {
  const token = issue(someClaims());
  for (let at = 0; at < token.length; at += 1) {
    const other = token[at] === 'A' ? 'B' : 'A';
    expect(isGenuine(token.slice(0, at) + other + token.slice(at + 1))).toBe(false);
  }
});

test('a token that was cut off or added to is none', () => {
  const token = issue(someClaims());
  for (let length = 0; length < token.length; length += 1) expect(parseTicket(token.slice(0, length))).toBe(null);
  expect(parseTicket(`${token}AAA`)).toBe(null);
});

test('a token of another key is not genuine', () => {
  expect(isGenuine(issue(someClaims(), generateKeyPairSync('ed25519').privateKey))).toBe(false);
});

test('anything else that is scanned is no ticket', () => {
  for (const text of ['', 'https://a.cn/q/1', 'CT1:', `CT1:${':'.repeat(144)}`, '票'.repeat(148)]) expect(parseTicket(text)).toBe(null);
});

test('fits a QR code of version 6 at level M', () => {
  for (let round = 0; round < 20; round += 1) expect(QRCode.create(issue(someClaims()), { errorCorrectionLevel: 'M' }).version).toBeLessThanOrEqual(6);
});

test('an id survives its way through bytes; what is none has none', () => {
  for (let round = 0; round < ROUNDS; round += 1) {
    const bytes = new Uint8Array(randomBytes(16));
    expect(bytesOfId(idOfBytes(bytes))).toEqual(bytes);
  }
  expect(bytesOfId('z'.repeat(25))).toBe(null);
  expect(bytesOfId('short')).toBe(null);
});

test('marks of a thousand types differ', () => {
  const marks = Array.from({ length: 1000 }, (_, number) => markOf(idOfBytes(new Uint8Array(16).fill(number & 255).fill(number >> 8, 12))));
  expect(new Set(marks).size).toBe(1000);
});

test('a number is read as people type it, and knows no look-alikes', () => {
  const number = ticketNumber(randomBytes(32));
  expect(readTicketNumber(` ${number.slice(0, 4).toLowerCase()}-${number.slice(4)} `)).toBe(number);
  for (const text of ['', '1234567', 'ABCD0EFG', 'ABCDIEFG', '13800138000']) expect(readTicketNumber(text)).toBe(null);
});
