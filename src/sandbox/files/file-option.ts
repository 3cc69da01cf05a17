// Option of DescribeFileUrls: the page sizes in pt, in the format of Tencent's examples (API of August 2026).
import type { PageSize } from '../../contract/geometry/page.ts'

/** "如果是pdf文件，会返回pdf文件每页的有效高宽": `["595.00,841.00","-1"]`, each page and then -1. */
export function optionOfPdf(pages: readonly PageSize[]): string {
  return JSON.stringify([...pages.map(({ widthPt, heightPt }) => `${widthPt.toFixed(2)},${heightPt.toFixed(2)}`), '-1'])
}

/** For a page's JPG: `{"width":595.32,"height":841.92}`. */
export function optionOfJpg({ widthPt, heightPt }: PageSize): string {
  return JSON.stringify({ width: rounded(widthPt), height: rounded(heightPt) })
}

function rounded(pt: number): number {
  return Math.round(pt * 100) / 100
}
