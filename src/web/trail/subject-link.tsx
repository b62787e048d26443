/** A link to the thing that an entry of the trail is about, as it is now. */
import { Link } from '@tanstack/react-router'
import type { TrailRow } from '../../api/trail/schema.ts'
import styles from '../ui/layout/parts.module.css'
import { shownSubject } from './subject.ts'

export function SubjectLink({ row: { subject, site } }: { row: TrailRow }) {
  const [kind, ...rest] = subject.split(' ')
  const id = rest.join(' ')
  const looks = { className: styles.link, children: shownSubject(subject) }
  switch (kind) {
    case 'rules':
      return <Link to="/guard/rules" search={{}} {...looks} />
    case 'rule':
      return <Link to="/guard/rules" search={{ rule: id }} {...looks} />
    case 'hold':
      return <Link to="/guard/holds" search={{ one: id }} {...looks} />
    case 'override':
      return <Link to="/guard/overrides" search={{ one: id }} {...looks} />
    case 'reservation':
      return <Link to="/reservations/$id" params={{ id }} {...looks} />
    case 'order':
      return <Link to="/documents/$document" params={{ document: id }} {...looks} />
    case 'stop':
      return <Link to="/orders" search={{ site: site ?? undefined }} {...looks} />
    case 'item':
      return <Link to="/items/$code" params={{ code: id }} search={{}} {...looks} />
    case 'document':
      return <Link to="/documents/$document" params={{ document: id }} {...looks} />
    default:
      return subject
  }
}
