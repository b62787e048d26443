/** What a cause is, how it is found and what to do: the page of the documentation, in the product. */
import { Stack, Text, Title } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { CAUSE_CODES, type CauseCode } from '../../core/codes.ts'
import { words } from '../../messages/index.ts'
import { web } from '../../messages/web/index.ts'
import { NotFound } from '../frame/not-found.tsx'
import { useTitle } from '../frame/use-title.ts'
import { Answer } from '../ui/feedback/answer.tsx'
import { type Block, blocksOf, inlineOf } from './blocks.ts'
import styles from './cause.module.css'

const route = getRouteApi('/causes/$code')
const PAGES = import.meta.glob<string>('../../../docs/causes/*.md', { query: '?raw', import: 'default' })

export function CausePage() {
  const { code } = route.useParams()
  const known = CAUSE_CODES.find((one) => one === code)
  useTitle(known === undefined ? undefined : words().causes[known].title)
  return known === undefined ? <NotFound /> : <Cause code={known} />
}

function Cause({ code }: { code: CauseCode }) {
  const page = useQuery({
    queryKey: ['cause-page', code],
    queryFn: async () => blocksOf(await PAGES[`../../../docs/causes/${code}.md`]!()),
    staleTime: Number.POSITIVE_INFINITY,
  })
  return (
    <Stack gap="sm" maw="48rem" className={styles.page}>
      <Title order={1} size="h2">
        {words().causes[code].title}
      </Title>
      <Answer query={page}>
        {(blocks) => blocks.slice(1).map((block) => <Part key={JSON.stringify(block)} block={block} />)}
      </Answer>
      <nav aria-label={web.findable.causesTitle}>
        <Text size="sm">
          {CAUSE_CODES.filter((one) => one !== code).map((one) => (
            <span key={one}>
              <Link to="/causes/$code" params={{ code: one }}>
                {words().causes[one].title}
              </Link>{' '}
            </span>
          ))}
        </Text>
      </nav>
    </Stack>
  )
}

function Part({ block }: { block: Block }) {
  switch (block.kind) {
    case 'heading':
      return (
        <Title order={2} size="h4">
          {block.text}
        </Title>
      )
    case 'paragraph':
      return (
        <Text>
          <Inlines text={block.text} />
        </Text>
      )
    case 'list':
      return (
        <ul>
          {block.items.map((item) => (
            <li key={item}>
              <Inlines text={item} />
            </li>
          ))}
        </ul>
      )
    case 'table':
      return (
        <div className={styles.frame}>
          <table className={styles.table}>
            <thead>
              <tr>
                {block.head.map((cell) => (
                  <th key={cell}>
                    <Inlines text={cell} />
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {block.rows.map((row) => (
                <tr key={row.join()}>
                  {row.map((cell) => (
                    <td key={cell}>
                      <Inlines text={cell} />
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )
  }
}

function Inlines({ text }: { text: string }) {
  return inlineOf(text).map((part) => {
    const key = `${part.kind} ${part.text}`
    if (part.kind !== 'cause')
      return part.kind === 'code' ? <code key={key}>{part.text}</code> : <span key={key}>{part.text}</span>
    return (
      <Link key={key} to="/causes/$code" params={{ code: part.code }}>
        {part.text}
      </Link>
    )
  })
}
