/** The findings of an audit: a sentence, figures, first steps, times, causes, the worst episodes, and rejected rows. */
import { Stack, Text, Title } from '@mantine/core'
import type { ReactNode } from 'react'
import type { AuditJob } from '../../api/audit/schema.ts'
import type { AuditResult } from '../../core/audit/audit-result.ts'
import { completed, isComplete } from '../../core/audit/completed.ts'
import { countedEpisodes, type ReportSummary, summarise } from '../../core/audit/summary.ts'
import { leftToRepair } from '../../core/causes/left-to-repair.ts'
import { causeLines, causeSentence, counted, figure, percent, words } from '../../messages/index.ts'
import { web } from '../../messages/web/index.ts'
import { Tiles } from '../ui/figures/tiles.tsx'
import { when } from '../ui/figures/when.ts'
import { Downloads } from './downloads.tsx'
import { Findings } from './findings.tsx'
import { LackingBooks } from './lacking-books.tsx'
import { OverTime } from './over-time.tsx'
import { placedIn } from './placed-in.ts'
import { RejectedRows } from './rejected-rows.tsx'
import styles from './report.module.css'
import { Suspects } from './suspects.tsx'
import { WorstEpisodes } from './worst-episodes.tsx'

export function Report({ job, result: written }: { job: AuditJob; result: AuditResult }) {
  const result = completed(written)
  // Of a long history the page gets the worst episodes only; the summary of all of them comes with it.
  const kept = isComplete(written) ? (job.summary as ReportSummary | null) : null
  const summary = kept ?? summarise(result)
  const part =
    result.episodes.length < job.episodes ? web.audit.partOf(result.episodes.length, job.episodes) : null
  const listed = countedEpisodes(result.episodes)
  const { report } = words()
  const { labels } = report
  const remarks = words().report.remarks(result.input)
  return (
    <Stack gap="lg">
      <Headline result={result} summary={summary} />
      <Downloads job={job} />
      <Figures result={result} summary={summary} />
      <Section title={labels.first}>
        <Steps summary={summary} />
      </Section>
      {listed.length > 0 && (
        <>
          <Section title={labels.overTime}>
            <OverTime episodes={listed} note={part} />
          </Section>
          <Section title={labels.why}>
            <Causes summary={summary} />
          </Section>
          <Section title={labels.worst}>
            <WorstEpisodes episodes={listed} kpis={result.kpis} namesSites={summary.namesSites} note={part} />
          </Section>
        </>
      )}
      {summary.suspects.total > 0 && (
        <Section title={labels.suspects}>
          <Suspects
            suspects={result.suspects}
            total={summary.suspects.total}
            namesSites={summary.namesSites}
          />
        </Section>
      )}
      {summary.opening.total > 0 && (
        <Section title={labels.openingUnknown}>
          <LackingBooks list={summary.opening} namesSites={summary.namesSites} />
        </Section>
      )}
      {summary.unread.total > 0 && (
        <Section title={labels.unreadBooks}>
          <Text size="sm" c="dimmed" mb="xs">
            {labels.unreadMeaning}
          </Text>
          <LackingBooks list={summary.unread} namesSites={summary.namesSites} />
        </Section>
      )}
      {summary.about.length + remarks.length > 0 && (
        <Section title={labels.about}>
          <Findings findings={summary.about} namesSites={summary.namesSites} remarks={remarks} />
        </Section>
      )}
      {result.input.rejected > 0 && (
        <Section title={labels.notRead}>
          <RejectedRows input={result.input} />
        </Section>
      )}
      {result.kpis.horizon !== null && result.kpis.episodes['as-posted'].open > 0 && (
        <Text size="sm" c="dimmed">
          {labels.measuredTo} {when(result.kpis.horizon)}.
        </Text>
      )}
    </Stack>
  )
}

function Section({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section>
      <Title order={2} size="h4" mb="xs">
        {title}
      </Title>
      {children}
    </section>
  )
}

function Headline({ result: { kpis }, summary }: { result: AuditResult; summary: ReportSummary }) {
  const { report } = words()
  const timing = report.timing(kpis.timingShare, summary.headline.ambiguous)
  return (
    <div>
      <p className={styles.headline}>{report.headline(summary.headline)}</p>
      {timing !== null && <Text>{timing}</Text>}
    </div>
  )
}

function Figures({ result, summary }: { result: AuditResult; summary: ReportSummary }) {
  const { input, books, kpis } = result
  const { report } = words()
  const { labels } = report
  const costs = report.costs(summary.costs)
  const posted = kpis.episodes['as-posted']
  const notes = [`${figure(input.rejected)} ${labels.rejected}`]
  if (input.leftOut.length > 0) notes.push(`${labels.leftOutCount}: ${report.leftOut(input.leftOut)}`)
  return (
    <Tiles
      label={web.audit.figures}
      tiles={[
        {
          label: labels.negativeNow,
          value: figure(books.negativeNow),
          note: `${labels.of} ${counted(books.total, 'stock card')}`,
        },
        {
          label: labels.everPosted,
          value: figure(books.everNegative.asPosted),
          note: labels.everPostedMeaning,
        },
        {
          label: labels.everHappened,
          value: figure(books.everNegative.asHappened),
          note: result.findings.some(({ code }) => code === 'one-clock')
            ? labels.everHappenedOneClock
            : labels.everHappenedMeaning,
        },
        {
          label: labels.episodes,
          value: figure(posted.total),
          note: `${figure(posted.open)} ${labels.open}`,
        },
        ...(costs.length === 0 ? [] : [{ label: labels.costAtRisk, value: costs.join(', ') }]),
        ...(books.openingUnknown === 0
          ? []
          : [
              {
                label: labels.openingUnknown,
                value: figure(books.openingUnknown),
                note: labels.notCounted,
              },
            ]),
        ...(kpis.sourceNegativeBooks === null
          ? []
          : [
              {
                label: labels.sourceNegative,
                value: figure(kpis.sourceNegativeBooks),
                note: labels.sourceNegativeMeaning,
              },
            ]),
        { label: labels.movements, value: figure(input.accepted), note: notes.join('; ') },
      ]}
    />
  )
}

function Steps({ summary }: { summary: ReportSummary }) {
  const { report } = words()
  if (summary.steps.length === 0) return <Text>{report.labels.nothing}</Text>
  return (
    <ol className={styles.steps}>
      {summary.steps.map((facts) => {
        const { title, detail } = report.step(facts)
        return (
          <li key={title}>
            <Text fw={600}>{title}</Text>
            <Text size="sm" c="dimmed">
              {detail}
            </Text>
          </li>
        )
      })}
    </ol>
  )
}

function Causes({ summary }: { summary: ReportSummary }) {
  const { causes, report } = words()
  return (
    <ul className={styles.causes}>
      {summary.causes.map(({ code, episodes, strongest: { episode, cause } }) => (
        <li key={code}>
          <Text fw={600}>
            {causes[code].title}: {counted(episodes, 'negative')}
          </Text>
          <Text size="sm">
            <bdi>{episode.item}</bdi> {report.labels.at}{' '}
            <bdi>{report.place(placedIn(episode, summary.namesSites))}</bdi>, {when(episode.startedAt)}:{' '}
            {causeSentence(words(), cause)}
            {code !== 'unknown' && ` (${percent(cause.probability)} ${report.labels.likely})`}
          </Text>
          {causeLines(words(), cause, leftToRepair(cause.repair, episode.closer)).map((line) => (
            <Text size="sm" c="dimmed" key={line}>
              {line}
            </Text>
          ))}
        </li>
      ))}
    </ul>
  )
}
