import { describe, expect, it } from 'vitest'
import { cell } from './csv.ts'

describe('a cell', () => {
  it.each([
    ['BOLT', 'BOLT'],
    ['', ''],
    ['a,b', '"a,b"'],
    ['a;b', '"a;b"'],
    ['a\tb', '"a\tb"'],
    ['say "hi"', '"say ""hi"""'],
    ['=1+1', "'=1+1"],
    ['+49', "'+49"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['\t=1', '"\'\t\'=1"'],
    ['x;=1+1;y', '"x;\'=1+1;y"'],
    ['x; =1+1', '"x; \'=1+1"'],
    ['x\t-1', '"x\t\'-1"'],
    ['x\r\n=1', '"x\r\n\'=1"'],
    ['a-b=c', 'a-b=c'],
  ])('%j is written %j', (text, written) => {
    expect(cell(text, 'text')).toBe(written)
  })

  it('keeps the sign of a figure, and is empty where there is nothing', () => {
    expect([cell('-5', 'figure'), cell(-5, 'figure'), cell(null, 'text')]).toEqual(['-5', '-5', ''])
  })
})
