import { expect, it } from 'vitest'
import { returnPath } from './return-path.ts'

it.each([
  ['/', '/'],
  ['/exceptions?sort=deepest&site=main#top', '/exceptions?sort=deepest&site=main#top'],
  ['/places/main/A%2F01', '/places/main/A%2F01'],
  ['/sign-in-sheets', '/sign-in-sheets'],
])('%s stays', (wanted, path) => {
  expect(returnPath(wanted)).toBe(path)
})

it.each([
  null,
  undefined,
  '',
  'exceptions',
  'https://evil.example',
  '//evil.example',
  '/\\evil.example',
  '/\t/evil.example',
  '/\n//evil.example',
  '/a\\..\\..\\evil',
  ' /',
  'javascript:alert(1)',
  '/v1/movements.csv',
  '/sign-in?to=/sign-in',
  `/${'x'.repeat(3000)}`,
])('%s is the first page', (wanted) => {
  expect(returnPath(wanted)).toBe('/')
})
