import type { Layout } from '../layout.ts'

export const KINGDEE_SUMMARY: Layout = {
  slug: 'kingdee-summary',
  name: 'Kingdee and Yonyou, summary of receipts, issues and stock',
  system: 'Kingdee',
  family: 'local',
  headers: {
    item: { zh: '物料编码; 存货编码' },
    'item-text': { zh: '物料名称; 存货名称' },
    level: { zh: '期初结存; 期初数量; 期末结存' },
    'quantity-in': { zh: '本期收入; 本期收入数量' },
    'quantity-out': { zh: '本期发出; 本期发出数量' },
    'balance-after': { zh: '本期结存; 本期结存数量' },
    amount: { zh: '期初金额; 收入金额; 发出金额' },
  },
  verified: ['zh'],
  quantity: 'levels',
  types: {},
  notMovements: { holds: 'summary', instead: '物料收发明细表 or 出入库流水账' },
  notes: ['Sums of a period without dates.'],
  sample: `
存货编码|存货名称|期初结存|期初金额|本期收入|收入金额|本期发出|发出金额|本期结存
A01|螺丝|20|40.00|100|200.00|30|60.00|90
`,
  expected: [],
}
