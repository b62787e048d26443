/** A thing that is not there: which, and the ones whose names are nearest. */
import { Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { web } from '../../messages/web/index.ts'
import { nearestQuery } from '../data/names.ts'
import { Empty } from '../ui/feedback/empty.tsx'
import styles from '../ui/layout/facts.module.css'

export function Missing(props: {
  title: string
  text: string
  near: { kind: 'item' | 'place' | 'document'; text: string }
}) {
  const { title, text, near } = props
  const found = useQuery(nearestQuery(near.kind, near.text)).data?.rows ?? []
  return (
    <Empty title={title} text={text}>
      {found.length > 0 && (
        <>
          <Text size="sm">{web.notFound.near}</Text>
          <ul className={styles.links} style={{ justifyContent: 'center' }}>
            {found.map(({ name, site, title: known }) => (
              <li key={`${site} ${name}`}>
                <NearLink kind={near.kind} name={name} site={site} />
                {known !== null && ` ${known}`}
              </li>
            ))}
          </ul>
        </>
      )}
      <Link to="/exceptions" className={styles.link}>
        {web.notFound.back}
      </Link>
    </Empty>
  )
}

function NearLink({ kind, name, site }: { kind: string; name: string; site: string | null }) {
  if (kind === 'item')
    return (
      <Link to="/items/$code" params={{ code: name }} className={styles.link}>
        {name}
      </Link>
    )
  if (kind === 'place' && site !== null)
    return (
      <Link to="/places/$site/$path" params={{ site, path: name }} className={styles.link}>
        {name}
      </Link>
    )
  return (
    <Link to="/documents/$document" params={{ document: name }} className={styles.link}>
      {name}
    </Link>
  )
}
