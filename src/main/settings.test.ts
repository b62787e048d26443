import { describe, expect, it } from 'vitest'
import { checkDemo, readSettings } from './settings.ts'

describe('names the server answers to', () => {
  it.each([
    [{}, []],
    [{ HOST: '0.0.0.0' }, []],
    [{ HOST: '::', PLIMSOLL_HOSTS: 'stock.example.com' }, ['stock.example.com']],
    [{ HOST: '10.0.0.7' }, ['10.0.0.7']],
    [{ HOST: 'fd00::7' }, ['[fd00::7]']],
    [
      { HOST: 'stock', PLIMSOLL_HOSTS: ' https://a.example.com , b.example.com,' },
      ['https://a.example.com', 'b.example.com', 'stock'],
    ],
  ])('%j', (env, hosts) => {
    expect(readSettings(env).hosts).toEqual(hosts)
  })
})

describe('the demo', () => {
  it.each([{}, { HOST: '127.0.0.1' }, { HOST: '::1' }, { HOST: 'localhost' }])(
    'serves this machine: %j',
    (env) => {
      expect(() => checkDemo(readSettings(env))).not.toThrow()
    },
  )

  it.each([{ HOST: '0.0.0.0' }, { HOST: '10.0.0.7' }, { PLIMSOLL_HOSTS: 'stock.example.com' }])(
    'and no other: %j',
    (env) => {
      expect(() => checkDemo(readSettings(env))).toThrow(/--demo lets everybody in/)
    },
  )
})

it('an identity provider is named by its host unless told otherwise', () => {
  const env = { OIDC_ISSUER: 'https://login.example.com/x', OIDC_CLIENT_ID: 'id', OIDC_CLIENT_SECRET: 's' }
  expect(readSettings(env).oidc?.name).toBe('login.example.com')
  expect(readSettings({ ...env, OIDC_NAME: 'Example' }).oidc?.name).toBe('Example')
  expect(readSettings({}).oidc).toBeNull()
})

it('logs requests unless another level is set', () => {
  expect(readSettings({}).logLevel).toBe('info')
  expect(readSettings({ LOG_LEVEL: 'silent' }).logLevel).toBe('silent')
  expect(() => readSettings({ LOG_LEVEL: 'loud' })).toThrow(
    /^LOG_LEVEL=loud is no level\. Set one of silent, /,
  )
})

describe('a secret', () => {
  it.each([
    ' '.repeat(32),
    'x'.repeat(64),
    'ab'.repeat(20),
    '12345678'.repeat(4),
    'correct horse battery'.repeat(2),
    'short',
    `${' '.repeat(31)}x`,
  ])('that could be guessed is refused: %j', (PLIMSOLL_SECRET) => {
    expect(() => readSettings({ PLIMSOLL_SECRET })).toThrow(/^PLIMSOLL_SECRET /)
  })

  it.each(['the-secret-of-the-server-0123456789abcdef', 'c0ffee5eed1bad4dd7e9a3f6b8c2d4e6', undefined])(
    'that could not is taken: %j',
    (PLIMSOLL_SECRET) => expect(readSettings({ PLIMSOLL_SECRET }).secret).toBe(PLIMSOLL_SECRET ?? null),
  )
})
