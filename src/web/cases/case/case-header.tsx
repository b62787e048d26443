/** The head of a case: its number and state, and one sentence on what happened and why, as sure as it is. */
import { Group, Text } from '@mantine/core'
import type { CaseDetail } from '../../../api/cases/schema.ts'
import { confidenceOf } from '../../../core/cases/confidence.ts'
import { figure } from '../../../messages/format.ts'
import { web } from '../../../messages/web/index.ts'
import { StateWord } from '../../ui/figures/state-word.tsx'
import { when } from '../../ui/figures/when.ts'
import { siteTitle } from '../../ui/links/site-title.ts'
import styles from '../cases.module.css'
import { causeName } from '../cause-name.ts'

const { cases: say } = web

export function CaseHeader({ detail }: { detail: CaseDetail }) {
  const { case: one } = detail
  const more = [
    siteTitle(one.site),
    say.cards(one.books),
    say.negatives(one.episodes, one.openEpisodes),
    one.assignee === null ? null : say.assignedTo(one.assignee),
    one.dueOn === null ? null : say.due(one.dueOn),
    one.snoozedUntil === null ? null : say.until(when(one.snoozedUntil)),
  ].filter((text) => text !== null)
  return (
    <header>
      <Group gap="sm" align="center" mb={6}>
        <Text size="sm" c="dimmed">
          {say.number(one.number)}
        </Text>
        <StateWord state={one.state} word={say.states[one.state]} />
        <Text size="sm" c="dimmed">
          {more.join(' · ')}
        </Text>
      </Group>
      <h1 className={styles.sentence} dir="auto">
        {sentenceOf(detail)}
      </h1>
    </header>
  )
}

/** Of a case that is closed the diagnosis it was closed with; else what is seen today. */
function sentenceOf({ case: one, diagnosis, lead }: CaseDetail): string {
  const { page } = say
  if (one.item === null || one.location === null || one.deepest === null) return page.gone
  const depth = `${figure(one.deepest.replace(/^-/, ''))} ${one.baseUnit ?? ''}`.trim()
  const what = (one.openEpisodes > 0 ? page.is : page.was)(one.itemName ?? one.item, one.location, depth)
  const isClosed = one.state === 'fixed' || one.state === 'dismissed'
  const causes = isClosed || lead === null || lead.causes.length === 0 ? diagnosis.causes : lead.causes
  const chosen = causes.find(({ code }) => code === one.acceptedCause) ?? causes[0]
  if (chosen === undefined) return page.perhaps(what)
  const share = `${Math.round(chosen.probability * 100)} %`
  switch (confidenceOf(chosen)) {
    case 'because':
      return page.because(what, causeName(chosen.code), share)
    case 'probably':
      return page.probably(what, causeName(chosen.code), share)
    case 'perhaps':
      return chosen.code === 'unknown'
        ? page.perhaps(what)
        : page.perhapsBy(what, causeName(chosen.code), share)
  }
}
