/** What speaks for a cause and what speaks against it, the weightiest first; movements lead to the ledger. */
import type { Episode } from '../../../api/episodes/schema.ts'
import { signsToTell, words } from '../../../messages/index.ts'
import { web } from '../../../messages/web/index.ts'
import styles from '../book.module.css'
import { MovementIds } from './movement-ids.tsx'

type Signs = Episode['causes'][number]['signs']

export function SignLists({ signs }: { signs: Signs }) {
  const told = signsToTell(words(), signs)
  return (['for', 'against'] as const).map(
    (side) =>
      told[side].length > 0 && (
        <section key={side}>
          <h3>{web.signLists[side]}</h3>
          <ul className={styles.list}>
            {told[side].map(({ text, movements }) => (
              <li key={text}>
                {text}
                {movements.length > 0 && (
                  <>
                    {' '}
                    (<MovementIds ids={movements} />)
                  </>
                )}
              </li>
            ))}
          </ul>
        </section>
      ),
  )
}
