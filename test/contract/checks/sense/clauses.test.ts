// Clause numbers that skip or come twice.
import { expect, it } from 'vitest'
import { foundBy } from './sketched.ts'

const skipped = (sketch: string) => foundBy('clause-skipped', sketch).map(({ before, clause }) => [before, clause])
const doubled = (sketch: string) => foundBy('clause-doubled', sketch).map(({ clause }) => clause)
const lines = (...each: readonly string[]) => each.join('\n')
const articles = (numbers: string, after = ' 双方应当按照约定履行各自的义务。') =>
  [...numbers].map((number) => `第${number}条${after}`).join('\n')

it.each([
  [articles('一二四五'), '第二条', '第四条'],
  [articles('一二三四六'), '第四条', '第六条'],
  [lines('第1条 总则', '甲方应当付款。', '第2条 付款', '乙方应当交货。', '第4条 交货', '逾期另计。'), '第2条', '第4条'],
  [lines('一、标的。', '二、价款。', '四、交付。', '五、违约。'), '二、', '四、'],
  [`${articles('一二')}\n---\n${articles('四五')}`, '第二条', '第四条'],
  [lines('第一章 总则', articles('一二'), '第二章 履行', articles('四五')), '第二条', '第四条'],
  [lines('第九条 通知。', articles('一二三五六')), '第三条', '第五条'],
  [lines(articles('一二三五'), '附件一', articles('一二三')), '第三条', '第五条'],
  [articles('一三四五'), '第一条', '第三条'],
  [lines('第 一 条   定义', '第 二 条   标的', '第 三 条   价款', '第 五 条   交付'), '第三条', '第五条'],
])('%s skips', (sketch, before, clause) => {
  expect(skipped(sketch)).toEqual([[before, clause]])
})

it.each([
  [articles('一二三四五')],
  [lines('第一章 总则', articles('一二'), '第二章 履行', articles('一二三'))],
  [lines(articles('一二三'), '附件一：清单', articles('一二'))],
  // Mentions.
  [lines('第一条 按第五条的约定付款。', '第二条 见第七条。', '第三条 依照本合同', '第八条的约定办理。', '第四条 完。')],
  [
    lines(
      '第一条 甲方应当按照约定的时间地点和方式付款，逾期的应当按照本合同第二条、',
      '第五条承担违约责任，并且赔偿乙方因此受到的全部损失和合理的费用支出。',
      '第二条 完。',
    ),
  ],
  // Excerpts.
  [articles('三四七')],
  [lines('第一条 合同期限。', '第二十条 生效。')],
  [articles('一三')],
  [lines('十一、生效。', '十三、附则。')],
  // What amends another contract quotes its clauses.
  [lines('一、原合同第三条修改为：', '第三条 价款。', '二、原合同第五条修改为：', '第五条 交付。', '三、其他不变。')],
  // Tables of contents.
  [
    lines(
      '目    录',
      '第一条 定义 ........ 1',
      '第三条 价款 ........ 5',
      '第四条 交付 ........ 6',
      articles('一二三四'),
    ),
  ],
  // A list within a clause, and the clause after it.
  [
    lines(
      '一、甲方。',
      '1、付款。',
      '二、乙方。',
      '一、交货。',
      '二、验收。',
      '三、保修。',
      '三、违约。',
      '四、其他。',
    ),
  ],
  // In another order than they are drawn, or in the middle of a line.
  [lines('第一条 定义。', '第二条 标的。', '【第三条】价款。', '第四条 交付。')],
  // On a page that has no text.
  [`${articles('一二')}\n---\n---\n${articles('四五')}`],
])('%s does not skip', (sketch) => {
  expect(skipped(sketch)).toEqual([])
})

it.each([
  [lines('第一条 定义。', '第二条 标的。', '第二条 价款。', '第三条 交付。'), '第二条'],
  [lines('第1条 定义', '本合同所称货物。', '第2条 标的', '钢材。', '第2条 价款', '一万元。'), '第2条'],
  [lines(articles('一二三'), '第三条 交付地点为甲方仓库。', '第四条 其他约定。'), '第三条'],
  [`第一条 定义。\n第二条 标的。\n---\n第二条 价款。\n第三条 交付。`, '第二条'],
  [lines('第一章 总则', '第一条 定义。', '第二条 标的。', '第二章 价款', '第二条 价款。'), '第二条'],
  [lines('第 一 条 定义。', '第 二 条 标的。', '第 三 条 价款。', '第 三 条 交付。'), '第三条'],
  [lines('第一条：定义。', '第二条：标的。', '第二条：价款。'), '第二条'],
  [lines('第十条 通知。', articles('一二三'), '第三条 另一条。'), '第三条'],
])('%s comes twice', (sketch, clause) => {
  expect(doubled(sketch)).toEqual([clause])
})

it.each([
  [articles('一二三')],
  // Running heads, and a table of contents without leaders.
  [`第一条 定义\n第二条 标的\n---\n第二条 标的\n第三条 价款`],
  [lines('第一条 定义 1', '第二条 标的 2', articles('一二'))],
  [lines('第一条 定义。', '第二条 标的。', '第二条修改为：', '第二条 价款。')],
  [lines('第一条 定义。', '第二条 标的。', '根据', '第二条的约定，另行协商。')],
  [lines('一、甲方。', '一、付款。', '一、交货。')],
  [lines('第一条 定义。', '第二条 标的。', '附件一', '第二条 摘录。')],
  [lines('第一条 定义。', '第二条 标的。', '“第二条”是指上一条。')],
])('%s does not come twice', (sketch) => {
  expect(doubled(sketch)).toEqual([])
})
