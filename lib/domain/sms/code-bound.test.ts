import { describe, expect, test } from 'vitest';
import { boundHosts, mayFillOn } from './code-bound.ts';

describe('the hosts a code is bound to', () => {
  test.each([
    ['482913 is your code\n\n@example.com #482913', ['example.com']],
    ['@example.com #482913', ['example.com']],
    ['@EXAMPLE.com. #AB12CD', ['example.com']],
    ['@example.com #482913 %frame.example', ['example.com', 'frame.example']],
    ['@example.com #482913 @frame.example', ['example.com', 'frame.example']],
    ['@example.com #482913 %one.example %two.example $later', ['example.com', 'one.example', 'two.example']],
    ['@example.com #482913\r\nFA+9qCX9VSu', ['example.com']],
    ['Your code, joined. @example.com #482913', ['example.com']],
    ['@one.example #482913\n@www.one.example #482913', ['one.example', 'www.one.example']],
    // Bound to both is bound to none that is there.
    ['@one.example #482913\n@two.example #482913', []],
    ['Hi @two.example #1, your code: 482913\n@one.example #482913', []],
    ['@apple.com #482913 %apple.com', ['apple.com']],
    ['@acme.localhost:4010 #482913', ['acme.localhost']],
    ['@localhost #482913', ['localhost']],
    ['@bücher.example #482913', ['xn--bcher-kva.example']],
    ['Your code is 482913', null],
    ['@example.com code #482913', null],
    ['#482913 %frame.example @example.com', null],
    // A line that only looks like one binds as well.
    ['@example.com  #482913', ['example.com']],
    ['@example.com\u00a0#482913', ['example.com']],
    ['@example.com\n#482913', ['example.com']],
    ['me@example.com #482913', ['example.com']],
    ['(@example.com #482913)', ['example.com']],
    ['[@example.com] #482913', ['example.com']],
    ['「@example.com #482913」', ['example.com']],
    ['\u202e@example.com #482913', ['example.com']],
    ['@\u200fexample.com\u2069 #482913', ['example.com']],
    ['@exam\u00adple\u200b.com #482913', ['example.com']],
    ['＠example.com ＃482913', ['example.com']],
    ['@exаmple.com #482913', ['xn--exmple-4nf.com']],
    ['@team #1 wins', null],
    ['', null],
  ])('%j: %j', (text, hosts) => {
    expect(boundHosts(text)).toEqual(hosts);
  });
});

describe('where it may be filled', () => {
  test.each([
    [null, 'anything.example', true],
    [['example.com'], 'example.com', true],
    [['example.com'], 'accounts.example.com', true],
    [['login.example.com'], 'www.example.com', true],
    [['example.com', 'frame.test'], 'frame.test', true],
    [['example.com'], 'EXAMPLE.com.', true],
    [['example.com'], 'example.com.evil.test', false],
    [['example.com'], 'notexample.com', false],
    [['example.co.uk'], 'other.co.uk', false],
    [['one.github.io'], 'two.github.io', false],
    [['github.io'], 'one.github.io', false],
    [['acme.localhost'], 'acme.localhost', true],
    [['acme.localhost'], 'other.localhost', false],
    [['localhost'], 'acme.localhost', false],
    [['127.0.0.1'], '127.0.0.1', true],
    [['127.0.0.1'], '127.0.0.2', false],
    [['exa mple'], '', false],
    [[], 'example.com', false],
  ])('%j on %s: %s', (hosts, host, may) => {
    expect(mayFillOn(hosts, host)).toBe(may);
  });
});
