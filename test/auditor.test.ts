/** The auditor of the benchmarks is told a sound ledger from one in which something is not as it should be. */
import { Client } from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { postThroughApp } from '../bench/guard/app-layer.ts'
import { answered, type Course } from '../bench/guard/course.ts'
import { type AskedPost, type PostAnswer, posts } from '../bench/guard/posts.ts'
import { openStockroom, type Stockroom } from '../bench/guard/stockroom.ts'
import { type Drawn, TOO_MUCH } from '../bench/guard/workload.ts'
import { testDatabase } from './support/database.ts'

const SITE = 'audited'
let database: Awaited<ReturnType<typeof testDatabase>>
let stockroom: Stockroom
let course: Course<Drawn, PostAnswer>
let asked: AskedPost[]
let client: Client

beforeAll(async () => {
  database = await testDatabase()
  stockroom = await openStockroom(database.url)
  const post = postThroughApp(stockroom.store)
  course = await posts('test', { url: database.url, stockroom, post }).open(SITE, 'hot')
  const [last] = course.draw(1)
  const tooMuch = { refusable: true, movement: { ...last.movement, ...OVERDRAWN } }
  asked = [
    ...(await answered(course, course.draw(20), 0)),
    ...(await answered(course, course.draw(1), 0)),
    ...(await answered(course, [tooMuch], 0)),
  ]
  client = new Client({ connectionString: database.url })
  await client.connect()
})
afterAll(async () => {
  await client.end()
  await stockroom.close()
  await database.drop()
})

const OVERDRAWN = { kind: 'sale', from: 'A/01/01', to: 'customer', quantity: String(TOO_MUCH) } as const
const LAST = '(select max(seq) from movements)'

describe('the auditor', () => {
  it('finds nothing in a ledger that is sound, and in answers that are true', async () => {
    expect(asked.map(({ answer }) => answer.status)).toContain('refused')
    expect(await course.audit(asked)).toEqual([])
  })

  it.each([
    ['a movement changed', 'update movements set quantity = quantity + 1 where seq = 10'],
    ['a movement gone from the middle', 'delete from movements where seq = 10'],
    ['a movement gone from the end', `delete from movements where seq = ${LAST}`],
    ['a balance that is not what its movements come to', 'update balances set balance = balance + 1'],
    ['a chain that does not hold', 'update movements set to_balance = to_balance + 1 where seq = 10'],
    ['a movement moved the other way', 'update movements set from_book = to_book, to_book = from_book'],
    ['a movement under another id', `update movements set external_id = 'X' where seq = ${LAST}`],
    ['a movement that nobody asked for', oneMore()],
  ])('finds %s', async (_, harm) => {
    expect(await harmed(harm)).not.toEqual([])
  })

  it.each<[string, Partial<PostAnswer>]>([
    ['of another seq', { seq: '9999' }],
    ['of another balance', { fromBalance: '1' }],
    ['of another movement', { id: 'M0' }],
    ['that refuses what was posted', { status: 'refused', code: 'would-go-negative' }],
    ['that calls new what was there', { status: 'repeated' }],
  ])('finds an answer %s', async (_, wrong) => {
    const [first, ...others] = asked
    expect(await course.audit([{ ...first, answer: { ...first.answer, ...wrong } }, ...others])).not.toEqual(
      [],
    )
  })

  it('finds a refusal without a reason, and a movement that was refused and is there', async () => {
    const refused = asked.filter(({ answer }) => answer.status === 'refused')
    const inVain = refused.map(({ one, answer }) => ({ one: { ...one, refusable: false }, answer }))
    const others = asked.filter(({ answer }) => answer.status !== 'refused')
    expect(await course.audit([...others, ...inVain])).toEqual([expect.stringContaining('in vain')])
    const there = `update movements set external_id = '${refused[0].one.movement.id}' where seq = ${LAST}`
    expect(await harmed(there)).toContainEqual(expect.stringContaining('told as refused, and is there'))
  })
})

/** What the auditor finds after some harm; it is undone again. */
async function harmed(sql: string): Promise<string[]> {
  await client.query('create table kept_movements as select * from movements')
  await client.query('create table kept_balances as select * from balances')
  await client.query(sql)
  const faults = await course.audit(asked)
  for (const table of ['movements', 'balances']) {
    await client.query(`truncate ${table}`)
    await client.query(`insert into ${table} select * from kept_${table}`)
    await client.query(`drop table kept_${table}`)
  }
  return faults
}

function oneMore(): string {
  return `insert into movements
    select (jsonb_populate_record(last, jsonb_build_object('seq', seq + 1, 'external_id', 'X'))).*
    from movements as last where seq = ${LAST}`
}
