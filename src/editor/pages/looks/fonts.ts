// Font stacks of which every system has at least one font. The fonts of the contract itself are on the server.

export const SANS = '"Noto Sans SC","PingFang SC","Microsoft YaHei","Noto Sans CJK SC",sans-serif'
export const SERIF = '"Songti SC","SimSun","Noto Serif SC","Noto Serif CJK SC",serif'
/** What comes nearest to handwriting. */
export const HAND = `"Xingkai SC","STXingkai","Kaiti SC","STKaiti","KaiTi",${SERIF}`
const FANG = `"STFangsong","FangSong",${SERIF}`

/** The stack for a Font of ComponentExtra; the API's default is 黑体. */
export function fontStack(font: string): string {
  if (font === '宋体') return SERIF
  if (font === '仿宋') return FANG
  return SANS
}
