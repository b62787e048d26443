/** How many groups of postings take the lock of their site: counted by the database, while callers post singles. */
import { Client } from 'pg'
import { topRate } from './closed-loop.ts'
import type { Way } from './course.ts'
import { tellAudited, tellRatio } from './tell.ts'

const AT_MOST = 0.1

/** Singles over all items; the rate is told beside it, since counting costs a row a group. */
export async function measureLocks<One, Answer>(
  way: Way<One, Answer>,
  { url, seconds }: { url: string; seconds: number },
): Promise<void> {
  const course = await way.open(`${way.name}-locks`.replaceAll(' ', '-'), 'uniform')
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    await client.query(COUNT)
    const { rate, asked } = await topRate(course, { batch: 1, seconds })
    tellAudited(`${way.name}, singles, locks counted`, rate, await course.audit(asked))
    const { rows } = await client.query(
      'select count(*)::integer as groups, count(*) filter (where is_lock)::integer as locks from bench_turns',
    )
    const { groups, locks } = rows[0] as { groups: number; locks: number }
    console.log(`  ${locks.toLocaleString('en')} of ${groups.toLocaleString('en')} groups took the lock`)
    tellRatio(`${way.name}, singles: locks / groups`, locks / groups, { atMost: AT_MOST })
  } finally {
    await client.query(COUNT_NO_MORE)
    await client.end()
  }
}

/** A group that decided without the lock leaves `turn_before` as it was. */
const COUNT = `
  create unlogged table bench_turns (is_lock boolean not null);
  create function bench_turn() returns trigger language plpgsql as $$
  begin
    insert into bench_turns values (new.turn_before is distinct from old.turn_before);
    return null;
  end $$;
  create trigger bench_turn after update of turn on sites for each row when (old.turn <> new.turn)
    execute function bench_turn()`

const COUNT_NO_MORE = `
  drop trigger bench_turn on sites;
  drop function bench_turn;
  drop table bench_turns`
