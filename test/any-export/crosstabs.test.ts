/** Laws of tables with a column for each place or for each day. */
import { describe, expect, it } from 'vitest'
import { bareAudit, bareResult, sunk, takenFrom } from '../support/bare-audit.ts'

const codes = (questions: readonly { code: string }[]) => questions.map(({ code }) => code)

describe('a column a place', () => {
  const rows = ['02.03.2026;A-1;10;5;15', '03.03.2026;A-1;-12;;-12', '04.03.2026;A-1;5;-2;3']

  it('is proved by a total in every row', async () => {
    const { guess, result } = await bareResult(['Date;Article;Berlin;Hamburg;Total', ...rows])
    expect(takenFrom(guess, 'location')).toEqual(['Berlin', 'Hamburg'])
    const taken = guess.files[0].taken.filter(({ each }) => each)
    expect(taken.map(({ column, examples }) => [column, examples])).toEqual([
      ['quantity', ['10', '-12', '5']],
      ['location', ['Berlin', 'Hamburg']],
    ])
    expect(guess.assumptions.map(({ code }) => code)).toEqual(['across'])
    expect(sunk(result)).toEqual([expect.stringMatching(/^A-1 Berlin -2 2026-03-03/)])
  })

  it('is turned round by types where no quantity bears a sign', async () => {
    const { result } = await bareResult([
      'Date;Article;Type;Berlin;Hamburg;Total',
      '02.03.2026;A-1;Receipt;10;5;15',
      '03.03.2026;A-1;Issue;12;;12',
      '04.03.2026;A-1;Receipt;5;2;7',
    ])
    expect(sunk(result)).toEqual([expect.stringMatching(/^A-1 Berlin -2 2026-03-03/)])
  })

  it('is none where the total is another one', async () => {
    const { questions, result } = await bareAudit([
      'Date;Article;Berlin;Hamburg;Total',
      ...rows.map((row) => row.replace(/-?\d+$/, '77')),
    ])
    expect([codes(questions), result]).toEqual([['quantity'], null])
  })

  it('is none beside a quantity, or where the parts may be net and tax', async () => {
    const beside = await bareResult([
      'Date;Article;Qty;Xa;Xb;Total',
      '02.03.2026;A;5;10;5;15',
      '03.03.2026;A;-7;8;9;17',
    ])
    expect(beside.result.books.total).toBe(1)
    const taxed = await bareAudit([
      'Date;Article;Xa;Xb;Total',
      '02.03.2026;A;100;20;120',
      '03.03.2026;A;50;10;60',
    ])
    expect(codes(taxed.questions)).toEqual(['quantity'])
  })

  it('is one of the answers where there is no total, and settles the question', async () => {
    const lines = ['Date;Article;Berlin;Hamburg', ...rows.map((row) => row.replace(/;[^;]*$/, ''))]
    const { questions } = await bareAudit(lines)
    expect(codes(questions)).toEqual(['quantity'])
    const answer = questions[0].answers.find(({ value }) => value === 'Berlin|Hamburg')
    expect(answer).toMatchObject({
      option: '--column "quantity=Berlin|Hamburg"',
      outcome: { books: 2, negative: 1 },
    })
    const { result } = await bareResult(lines, { settled: answer!.settles })
    expect(sunk(result)).toEqual([expect.stringMatching(/^A-1 Berlin -2 2026-03-03/)])
  })
})

describe('a column a day', () => {
  it('has its day from its header', async () => {
    const { guess, result } = await bareResult([
      'Item,Location,2026-03-02,2026-03-03,2026-03-04',
      'P1,A,5,-7,3',
      'P2,A,4,,-1',
    ])
    expect(takenFrom(guess, 'occurred_at')).toHaveLength(3)
    expect(sunk(result)).toEqual([expect.stringMatching(/^P1 A -2 2026-03-03/)])
  })

  it('is none where day and month may be either way round', async () => {
    const { questions } = await bareAudit(['Item,Location,02/03/2026,03/03/2026', 'P1,A,5,-7', 'P2,A,4,-1'])
    expect(codes(questions)).toContain('time')
  })

  it('which way plain quantities went is asked', async () => {
    const { questions } = await bareAudit(['Item,Location,2026-03-02,2026-03-03', 'P1,A,5,7', 'P2,A,4,1'])
    expect(codes(questions)).toEqual(['sign'])
  })
})
