import { Pool } from 'pg'
import { describe, expect, it } from 'vitest'
import { StoreFault } from '../../core/store-fault.ts'
import { faulting, isOutage, storeFault } from './faults.ts'

const failure = (code: string, message = '') => Object.assign(new Error(message), { code })

describe('a fault of the database', () => {
  it.each([
    ['unreachable', failure('ECONNREFUSED')],
    ['unreachable', failure('57P03', 'the database system is starting up')],
    ['unreachable', new Error('timeout exceeded when trying to connect')],
    ['outcome-unknown', failure('57P01', 'terminating connection due to administrator command')],
    ['outcome-unknown', failure('08006')],
    ['outcome-unknown', failure('ECONNRESET')],
    ['outcome-unknown', new Error('Connection terminated unexpectedly')],
    ['no-room', failure('53300', 'sorry, too many clients already')],
    ['no-room', failure('53200', 'out of memory')],
    ['no-room', failure('53400', 'temporary file size exceeds temp_file_limit')],
    ['no-room', failure('EMFILE')],
    ['disk-full', failure('53100', 'could not extend file')],
    ['disk-full', failure('ENOSPC')],
  ])('is %s: %s', (code, error) => {
    expect(storeFault(error)).toMatchObject({ code, message: error.message, cause: error })
    expect(isOutage(error)).toBe(true)
  })

  it.each([failure('23505', 'duplicate key'), failure('22P02'), new Error('a bug'), null, 'text'])(
    'is none: %s',
    (error) => {
      expect(storeFault(error)).toBeNull()
      expect(isOutage(error)).toBe(false)
    },
  )

  it('is an outage of the site where the system beneath the database fails, and said as it is', () => {
    expect(storeFault(failure('58030'))).toBeNull()
    expect(isOutage(failure('58030'))).toBe(true)
  })
})

describe('a port', () => {
  const port = faulting({
    name: 'port',
    lost: () => Promise.reject(failure('57P01')),
    refused: () => Promise.reject(new RangeError('refused')),
    fine: (left: number, right: number) => Promise.resolve(left + right),
    async *batches() {
      yield 1
      throw failure('ECONNRESET')
    },
  })

  it('throws the faults of the database as such, and all else as it is', async () => {
    await expect(port.lost()).rejects.toBeInstanceOf(StoreFault)
    await expect(port.refused()).rejects.toBeInstanceOf(RangeError)
    expect(await port.fine(1, 2)).toBe(3)
    expect(port.name).toBe('port')
    const read: number[] = []
    const reading = (async () => {
      for await (const one of port.batches()) read.push(one)
    })()
    await expect(reading).rejects.toBeInstanceOf(StoreFault)
    expect(read).toEqual([1])
  })

  it('says so where nothing listens', async () => {
    const pool = new Pool({ connectionString: 'postgres://127.0.0.1:1/none' })
    const { ping } = faulting({ ping: () => pool.query('select 1') })
    await expect(ping()).rejects.toMatchObject({ code: 'unreachable' })
    await pool.end()
  })
})
