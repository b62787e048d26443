import type { Layout } from '../layout.ts'

export const KINGDEE_DETAIL: Layout = {
  slug: 'kingdee-detail',
  name: 'Kingdee and Yonyou, receipts and issues by document',
  system: 'Kingdee',
  family: 'local',
  headers: {
    item: { zh: '物料编码; 物料编号; 存货编码; 商品编码; 货号; 料号; 产品编号; 图号型号' },
    'item-text': { zh: '物料名称; 存货名称; 商品名称; 物品名称; 规格型号' },
    location: { zh: '仓库名称; 仓库编码; 库位; 仓位; 仓库' },
    'date-happened': { zh: '单据日期; 业务日期; 出入库日期; 日期' },
    'date-recorded': { zh: '制单日期; 制单时间; 创建时间; 审核日期' },
    type: { zh: '单据类型; 收发类别; 业务类型; 出入库类型' },
    document: { zh: '单据编号; 单据号; 单号' },
    'quantity-in': { zh: '收入数量; 入库数量; 收入' },
    'quantity-out': { zh: '发出数量; 出库数量; 发出' },
    'balance-after': { zh: '结存数量; 结存' },
    unit: { zh: '计量单位; 基本计量单位; 单位' },
    lot: { zh: '批号; 批次; 批次编号' },
    user: { zh: '制单人; 经手人; 操作员; 审核人' },
    amount: { zh: '收入金额; 发出金额; 结存金额' },
  },
  verified: [],
  quantity: 'in-out',
  types: {},
  notes: ['Red documents are negative quantities in the same column.'],
  sample: `
物料编码|物料名称|规格型号|仓库名称|日期|单据类型|单据编号|收入数量|发出数量|结存数量|制单人
1.01.001|螺丝|M8|主仓|2026-01-05|外购入库|WIN000001|100||100|张三
1.01.001|螺丝|M8|主仓|2026-01-06|领料|SOUT000002||30|70|张三
|合计||||||100|30||
`,
  expected: [
    { item: '1.01.001', place: '主仓', quantity: '100', happened: '2026-01-05' },
    { item: '1.01.001', place: '主仓', quantity: '-30', happened: '2026-01-06' },
  ],
}
