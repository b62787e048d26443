/** What can be done from the page of an item. */
import type { ItemRow } from '../../api/registry/schema.ts'
import { web } from '../../messages/web/index.ts'
import styles from '../ui/layout/parts.module.css'
import { PostLink } from '../ui/links/post-link.tsx'
import { ItemDialog } from './register/item-dialog.tsx'
import { OpenButton } from './register/open-button.tsx'

export function ItemActions({ item }: { item: ItemRow }) {
  return (
    <div className={`${styles.actions} no-print`}>
      <PostLink of={{ item: item.code }} />
      <OpenButton label={web.items.edit}>{(close) => <ItemDialog item={item} onClose={close} />}</OpenButton>
    </div>
  )
}
