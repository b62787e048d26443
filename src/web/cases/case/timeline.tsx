/** Everything that happened to the case, the latest first, and a comment to add. */
import { Button, Group, Text } from '@mantine/core'
import type { CaseDetail, CaseEvent } from '../../../api/cases/schema.ts'
import { web } from '../../../messages/web/index.ts'
import { useMay } from '../../data/session.ts'
import { showToast } from '../../toasts/toasts.ts'
import { Trouble } from '../../ui/feedback/trouble.tsx'
import { Time } from '../../ui/figures/time.tsx'
import { NoteField } from '../../ui/form/note-field.tsx'
import { useSendForm } from '../../ui/form/use-send-form.ts'
import { Section } from '../../ui/layout/section.tsx'
import styles from '../cases.module.css'
import { causeName } from '../cause-name.ts'
import { changeCase } from '../changes.ts'

const { cases: say } = web

export function Timeline({ detail }: { detail: CaseDetail }) {
  const { rows, total } = detail.events
  return (
    <Section title={say.page.timeline}>
      {useMay('operator') && detail.case.mergedInto === null && <CommentForm id={detail.case.id} />}
      <ol className={styles.timeline}>
        {rows.map((event) => (
          <li key={event.event}>
            <Text size="sm">
              <strong>{event.actor === 'plimsoll' ? web.trail.itself : event.actor}</strong>{' '}
              {say.events[event.action]}
              {detailOf(event)} <Time at={event.at} form="short" />
            </Text>
            {event.note !== null && <p className={styles.said}>{event.note}</p>}
          </li>
        ))}
      </ol>
      {total > rows.length && (
        <Text size="sm" c="dimmed">
          {say.page.more(rows.length, total)}
        </Text>
      )}
    </Section>
  )
}

/** What an event names, where it names something. */
function detailOf({ action, detail }: CaseEvent): string {
  const text = (name: string) => (typeof detail[name] === 'string' ? detail[name] : null)
  switch (action) {
    case 'accepted':
      return `: ${causeName(text('cause'))}`
    case 'assigned':
      return text('assignee') === null ? '' : `: ${text('assignee')}`
    case 'due-set':
      return text('dueOn') === null ? '' : `: ${text('dueOn')}`
    case 'recount-asked':
      return `: ${say.page.recount(text('item') ?? '', text('location') ?? '')}`
    case 'merged':
    case 'split':
      return `: ${text('into') ?? ''}`
    case 'joined':
      return text('from') === null ? '' : `: ${text('from')}`
    default:
      return ''
  }
}

function CommentForm({ id }: { id: string }) {
  const { field, element, sending, fault, form } = useSendForm({
    initialValues: { note: '' },
    validate: ({ note }): { note?: string } => (note.trim() === '' ? { note: web.emptyField } : {}),
    send: ({ note }) => changeCase(id, 'comment', { note: note.trim() }),
    onDone: () => {
      showToast({ text: say.page.commented })
      form.reset()
    },
  })
  return (
    <form {...element} aria-label={say.page.comment}>
      <NoteField {...field('note')} id="case-comment" label={say.page.comment} hint={say.page.commentHint} />
      {fault !== null && <Trouble title={web.guard.failed} error={fault} />}
      <Group mt="xs" mb="sm">
        <Button type="submit" size="xs" variant="default" loading={sending.isPending}>
          {say.page.commentGo}
        </Button>
      </Group>
    </form>
  )
}
