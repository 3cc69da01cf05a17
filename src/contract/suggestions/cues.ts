// Tells labels that ask for a signature or seal from sentences that only mention one.
import type { Line } from './lines.ts'
import type { Phrase } from './phrase.ts'

/** What may precede a label at the start of a line: a number, an article. */
export const numbering = /^(\(?[\d一二三四五六七八九十]{1,3}[、.)．]+|the|The|for|For|即)$/
const sentence = /[,，。;；经由须应后时]|^(双方|各方|甲乙|三方)|(或者?|及其?|以及|和|与|并|、)$/

/** 甲方（盖章）, 签字：, 授权代表（签字） and similar, if they are labels and not part of a sentence. */
export function asksForSignature(p: Phrase, line: Line): boolean {
  if (p.cue === 'none' || p.behalf || line.prose || p.date || (p.field !== '' && !p.bracketed)) return false
  const lead = numbering.test(p.lead) ? '' : p.lead
  if (lead !== '' && p.before === 'text') {
    if (sentence.test(lead) || lead.length > 30) return false
    if (p.name === '' && lead.length > (p.bracketed ? 8 : 6)) return false
  }
  if (p.after === 'text') {
    if (/[。;；,，]/.test(p.filled)) return false
    return p.colon ? true : p.bracketed && /(公司|厂|中心)$/.test(p.filled)
  }
  if (p.bracketed || p.colon || p.after === 'drawn') return true
  if (p.after === 'dateBlank') return true
  // 乙方签字, alone in its column: a label without its colon.
  if (p.before === 'text' || (p.after !== 'end' && p.after !== 'gap')) return false
  if (/^(By|BY|Sign|Signed|章|签)$/.test(p.cueWords)) return false
  const others = line.text.split(' ').filter((part) => part !== '')
  return (p.parties.length > 0 || p.role !== 'none' || others.length <= 2) && line.text.length <= 40
}

export function cueConfidence(p: Phrase, party: string): number {
  let confidence = 0.8
  if (p.bracketed) confidence += 0.06
  if (p.colon) confidence += 0.06
  if (p.after === 'drawn') confidence += 0.04
  if (party === '') confidence -= 0.25
  if (!p.bracketed && !p.colon && p.after !== 'drawn') confidence -= 0.2
  return Math.round(confidence * 100) / 100
}
