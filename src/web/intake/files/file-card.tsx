/** One file on the server: what it is, how it is written, and its first rows. */
import { Button } from '@mantine/core'
import { IconTrash } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import type { Upload } from '../../../api/intake/schema.ts'
import { web } from '../../../messages/web/index.ts'
import { ApiError } from '../../data/api-error.ts'
import { ErrorBox } from '../../ui/feedback/error-box.tsx'
import { Loading } from '../../ui/feedback/loading.tsx'
import { Trouble } from '../../ui/feedback/trouble.tsx'
import { Field } from '../../ui/form/field.tsx'
import styles from '../intake.module.css'
import { RawTable } from '../preview/raw-table.tsx'
import { uploadQuery } from '../queries.ts'
import { type KnownFile, ROLES, type Role } from '../search.ts'

const { files: say } = web.intake

export function FileCard(props: { file: KnownFile; onRole: (role: Role) => void; onRemove: () => void }) {
  const { file, onRole, onRemove } = props
  const upload = useQuery(uploadQuery(file.id))
  if (upload.isError) {
    const gone = upload.error instanceof ApiError && upload.error.status === 404
    return (
      <li>
        {gone ? (
          <Trouble title={say.goneTitle} error={upload.error} text={say.gone}>
            <Button size="xs" variant="default" onClick={onRemove}>
              {say.removeShort}
            </Button>
          </Trouble>
        ) : (
          <ErrorBox error={upload.error} onRetry={() => void upload.refetch()} />
        )}
      </li>
    )
  }
  if (upload.data === undefined)
    return (
      <li className={styles.card}>
        <Loading rows={1} height={60} />
      </li>
    )
  const { name, columns, sample } = upload.data
  return (
    <li className={styles.card}>
      <div className={styles.head}>
        <div style={{ minWidth: 0, flex: '1 1 14rem' }}>
          <div className={styles.name}>
            <bdi>{name}</bdi>
          </div>
          <div className={styles.facts}>{factsOf(upload.data)}</div>
        </div>
        <div className={styles.role}>
          <Field
            label={say.role(name)}
            value={file.role}
            choices={ROLES.map((role) => ({ value: role, label: say.roles[role] }))}
            onChange={(role) => onRole(role as Role)}
          />
        </div>
        <Button
          size="xs"
          variant="default"
          leftSection={<IconTrash size={14} aria-hidden />}
          aria-label={say.remove(name)}
          onClick={onRemove}
        >
          {say.removeShort}
        </Button>
      </div>
      {say.adds[file.role] !== '' && <div className={styles.facts}>{say.adds[file.role]}</div>}
      {sample.length > 0 && (
        <details className={styles.fold}>
          <summary>{say.showSample}</summary>
          <RawTable label={say.sample(sample.length, name)} columns={columns} rows={sample} />
        </details>
      )}
    </li>
  )
}

function factsOf({ bytes: size, shape, columns }: Upload): string {
  return [
    web.bytes(size),
    say.formats[shape.format],
    shape.compressed ? say.compressed : null,
    shape.encoding === null ? null : (say.encodings[shape.encoding] ?? shape.encoding),
    shape.delimiter === null ? null : (say.delimiters[shape.delimiter] ?? shape.delimiter),
    say.columns(columns.length),
  ]
    .filter((fact) => fact !== null)
    .join(' · ')
}
