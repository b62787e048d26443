/** A case: one sentence with its confidence, what to do next, the picture with the repair, evidence and timeline. */
import { Stack } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import type { CaseDetail } from '../../../api/cases/schema.ts'
import { web } from '../../../messages/web/index.ts'
import { Picture } from '../../books/picture/picture.tsx'
import { bookQuery } from '../../books/queries.ts'
import { bookEpisodesQuery } from '../../episodes/queries.ts'
import { NotFound } from '../../frame/not-found.tsx'
import { useTitle } from '../../frame/use-title.ts'
import { Answer } from '../../ui/feedback/answer.tsx'
import { Loading } from '../../ui/feedback/loading.tsx'
import styles from '../../ui/layout/parts.module.css'
import { caseQuery } from '../queries.ts'
import { CaseActions } from './case-actions.tsx'
import { CaseFacts } from './case-facts.tsx'
import { CaseHeader } from './case-header.tsx'
import { Hypotheses } from './hypotheses.tsx'
import { NextStep } from './next-step.tsx'
import { Timeline } from './timeline.tsx'

const route = getRouteApi('/cases/$caseId')
const { cases: say } = web

export function CasePage() {
  const { caseId } = route.useParams()
  const found = useQuery(caseQuery(caseId))
  const number = found.data?.case.number
  useTitle(number === undefined ? undefined : say.number(number))
  return (
    <Answer
      query={found}
      stays
      notFound={<NotFound title={say.page.missing(caseId)} text={say.page.missingText} />}
      loading={<Loading rows={6} height={60} />}
    >
      {(detail) => (
        <Stack gap="lg">
          <CaseHeader detail={detail} />
          {detail.case.mergedInto !== null && (
            <p>
              {say.page.merged}{' '}
              <Link
                to="/cases/$caseId"
                params={{ caseId: detail.case.mergedInto }}
                search={{}}
                className={styles.link}
              >
                {say.number(Number(detail.case.mergedInto.split('-')[1]))}
              </Link>
              .
            </p>
          )}
          <NextStep detail={detail} />
          <CaseActions detail={detail} />
          <CardPicture detail={detail} />
          <Hypotheses detail={detail} />
          <CaseFacts detail={detail} />
          <Timeline detail={detail} />
        </Stack>
      )}
    </Answer>
  )
}

/** The stock card of the negative that leads the case. */
function CardPicture({ detail: { lead } }: { detail: CaseDetail }) {
  const bookId = lead?.bookId ?? ''
  const book = useQuery({ ...bookQuery(bookId), enabled: bookId !== '' })
  const episodes = useQuery({ ...bookEpisodesQuery(bookId), enabled: bookId !== '' })
  if (lead === null) return null
  return (
    <Answer query={book} loading={<Loading rows={1} height={460} />}>
      {(data) => (
        <Picture
          key={lead.id}
          book={data}
          episode={lead}
          episodes={episodes.data ?? { rows: [], total: 0 }}
          waiting={false}
        />
      )}
    </Answer>
  )
}
