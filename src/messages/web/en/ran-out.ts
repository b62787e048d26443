/** Parked movements that ran out, on the pages one works from. */
import { counted, figure } from '../../format.ts'

export const ranOut = {
  title: (total: number) =>
    `${counted(total, 'parked movement')} ran out: ${total === 1 ? 'its' : 'their'} inbound never came`,
  lead: (total: number) =>
    total === 1
      ? 'It does not post by itself any more. Cancel it, and post it again when the goods are there.'
      : 'They do not post by themselves any more. Cancel each, and post it again when the goods are there.',
  one: (quantity: string, item: string, place: string) => `${figure(quantity)} of ${item} at ${place}`,
  since: (at: string) => `ran out ${at}`,
  all: (total: number) =>
    total === 1 ? 'Where to cancel it' : `All ${counted(total, 'parked movement')} that ran out`,
}
