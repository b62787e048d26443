/** What speaks for the first cause, what else it may be and what speaks against that, and the diagnosis at the time. */
import type { CaseDetail } from '../../../api/cases/schema.ts'
import { causeSentence, figure, words } from '../../../messages/index.ts'
import { web } from '../../../messages/web/index.ts'
import { EvidenceList } from '../../books/story/evidence-list.tsx'
import { when } from '../../ui/figures/when.ts'
import { Section } from '../../ui/layout/section.tsx'
import styles from '../cases.module.css'
import { causeName } from '../cause-name.ts'

const { page } = web.cases

type Causes = NonNullable<CaseDetail['lead']>['causes']

export function Hypotheses({ detail: { lead, diagnosis } }: { detail: CaseDetail }) {
  const [first, ...others] = lead?.causes ?? []
  return (
    <div className={styles.columns}>
      {first !== undefined && (
        <>
          <Section title={page.evidenceOf(causeName(first.code))}>
            <p>{causeSentence(words(), first)}</p>
            <EvidenceList cause={first} />
          </Section>
          <Section title={page.hypotheses}>
            {others.length === 0 ? (
              <p>{page.noOther}</p>
            ) : (
              <Others first={first} others={others.slice(0, 2)} />
            )}
          </Section>
        </>
      )}
      <Section title={page.kept}>
        <p>{page.keptAt(when(diagnosis.at))}</p>
        <ul>
          {diagnosis.causes.map(({ code, probability }) => (
            <li key={code}>
              {causeName(code)}, {web.cause.likely(probability)}
            </li>
          ))}
        </ul>
      </Section>
    </div>
  )
}

function Others({ first, others }: { first: Causes[number]; others: Causes }) {
  return (
    <ol>
      {others.map((cause) => (
        <li key={cause.code}>
          <strong>
            {causeName(cause.code)}, {web.cause.likely(cause.probability)}
          </strong>
          <div>{causeSentence(words(), cause)}</div>
          <div>
            {cause.repair.length === 0
              ? page.againstNothing
              : page.against(
                  causeName(first.code),
                  figure(
                    Math.max(
                      1,
                      Math.round((first.probability / Math.max(cause.probability, 0.0001)) * 10) / 10,
                    ),
                  ),
                )}
          </div>
        </li>
      ))}
    </ol>
  )
}
