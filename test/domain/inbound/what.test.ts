import { describe, expect, it } from 'vitest';
import type { MessageFacts } from '../../../domain/inbound/facts.ts';
import { ownDomain, tokenIn, withToken } from '../../../domain/inbound/return-address.ts';
import { kindOf } from '../../../domain/inbound/what.ts';

const plain: MessageFacts = {
  ...{
    delivery: [],
    complaint: null,
    automatic: false,
    list: false,
    secret: false,
    forms: [],
    repliesTo: [],
    tokens: [],
    from: 'a@b.vn',
  },
};
const form = { attachment: 0, name: 'a.docx', code: null, raw: {}, doubts: [] };
const report = (action: 'failed' | 'delayed' | 'relayed' | null) => ({
  delivery: [{ action, recipient: null, status: null, diagnostic: null }],
});

describe('what a message is', () => {
  it.each([
    ['unknown', {}],
    ['reply', { repliesTo: ['<x@y>'] }],
    ['reply', { tokens: ['t1-0-000000000000'] }],
    ['autoReply', { automatic: true, repliesTo: ['<x@y>'] }],
    ['answer', { forms: [form], repliesTo: ['<x@y>'] }],
    ['answer', { forms: [form], automatic: true }],
    ['secret', { secret: true, forms: [form] }],
    ['bounce', { ...report('failed'), automatic: true, forms: [form] }],
    ['delay', report('delayed')],
    ['deliveryReport', report('relayed')],
    ['unknown', report(null)],
    ['bounce', { delivery: [...report('delayed').delivery, ...report('failed').delivery] }],
    ['complaint', { complaint: { recipient: null }, ...report('failed') }],
  ] as const)('%s', (kind, more) => expect(kindOf({ ...plain, ...more })).toBe(kind));
});

describe('addresses', () => {
  it('carry a token behind a +, in any case of letters', () => {
    const address = withToken('tra-loi@so.vn', 't1-0-abc');
    expect(address).toBe('tra-loi+t1-0-abc@so.vn');
    expect(tokenIn(address.toUpperCase(), 'tra-loi@so.vn')).toBe('t1-0-abc');
    expect(tokenIn('tra-loi@so.vn', 'tra-loi@so.vn')).toBe('');
    expect(tokenIn('tra-loi+x@so.vn.evil.vn', 'tra-loi@so.vn')).toBeNull();
    expect(tokenIn('khac@so.vn', 'tra-loi@so.vn')).toBeNull();
  });
  it('at a public provider stand for no organisation', () => {
    expect([ownDomain('a@GMAIL.com'), ownDomain('a@so.vn')]).toEqual([null, 'so.vn']);
  });
});
