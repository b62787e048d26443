import { describe, expect, it } from 'vitest'
import { describeFormat, formatFault, strptimeOf } from './format-words.ts'

describe('formats of other languages of formats', () => {
  it.each([
    ['DD.MM.YYYY', '%d.%m.%Y'],
    ['DD.MM.YYYY HH24:MI', '%d.%m.%Y %H:%M'],
    ['DD.MM.YYYY HH:MM', '%d.%m.%Y %H:%M'],
    ['dd/MM/yyyy HH:mm', '%d/%m/%Y %H:%M'],
    ['dd.MM.yyyy HH:mm:ss', '%d.%m.%Y %H:%M:%S'],
    ['YYYY-MM-DD', '%Y-%m-%d'],
    ['YYYYMMDD', '%Y%m%d'],
    ['yyyyMMddHHmmss', '%Y%m%d%H%M%S'],
    ['YYYYMMDDHH24MISS', '%Y%m%d%H%M%S'],
    ['M/d/yyyy h:mm tt', '%m/%d/%Y %I:%M %p'],
    ['MM/DD/YYYY hh:mm AM/PM', '%m/%d/%Y %I:%M %p'],
    ['MMM d, yyyy h:mm a', '%b %d, %Y %I:%M %p'],
    ['DD-MON-YYYY', '%d-%b-%Y'],
    ['DD-MON-RR', '%d-%b-%y'],
    ['d-mmm-yy', '%d-%b-%y'],
    ["yyyy-MM-dd'T'HH:mm:ss.SSSXXX", '%Y-%m-%dT%H:%M:%S.%f%z'],
    ['TT.MM.JJJJ', '%d.%m.%Y'],
    ['TT.MM.JJ hh:mm', '%d.%m.%y %H:%M'],
    ['JJ/MM/AAAA', '%d/%m/%Y'],
    ['DD/MM/AAAA', '%d/%m/%Y'],
    ['ДД.ММ.ГГГГ', '%d.%m.%Y'],
    ['dd de mmmm de yyyy', '%d de %B de %Y'],
    ['dddd, mmmm d, yyyy', '%A, %B %d, %Y'],
    ['yyyy年M月d日', '%Y年%m月%d日'],
    ['HH:mm:ss', '%H:%M:%S'],
  ])('%s is %s', (text, format) => {
    expect(strptimeOf(text)).toBe(format)
    expect(formatFault(format)).toBeNull()
  })

  it.each(['', 'hello', '2026', '%d.%m.%Y', 'YYYY', 'day'])('%j is none', (text) => {
    expect(strptimeOf(text)).toBeNull()
  })
})

it.each([
  ['%', '%'],
  ['%d.%m.%Y %', '%'],
  ['%s', '%s'],
  ['%d.%m.%Q', '%Q'],
  ['%d.%m.%4', '%4'],
  ['DD.MM.YYYY', 'DD.MM.YYYY'],
  ['', ''],
  ['%%', '%%'],
  ['%d.%m.%Y', null],
  ['%-d/%-m/%Y', null],
  ['%F %T', null],
  ['100%% %d', null],
  ['excel', null],
  ['unix-ms', null],
  ['excel %H:%M', null],
])('of %j %j is wrong', (format, fault) => {
  expect(formatFault(format)).toBe(fault)
})

it.each([
  ['%d.%m.%Y', 'DD.MM.YYYY'],
  ['%m/%d/%Y %I:%M %p', 'MM/DD/YYYY hh:mm AM/PM'],
  ['%d-%b-%y', 'DD-MMM-YY'],
  ['%Y年%m月%d日', 'YYYY年MM月DD日'],
  ['excel', 'excel'],
])('%s is described as %s', (format, words) => {
  expect(describeFormat(format)).toBe(words)
})
