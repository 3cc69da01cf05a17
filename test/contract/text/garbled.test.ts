import { describe, expect, it } from 'vitest'
import { assemblePage } from '../../../src/contract/text/assemble.ts'
import { isGarbled } from '../../../src/contract/text/garbled.ts'

const page = (text: string) =>
  assemblePage(1, [{ text, start: { x: 0, y: 100 }, along: { x: 400, y: 0 }, up: { x: 0, y: -12 } }])

const clause = '甲方应当在本合同签订之日起十日内向乙方支付货款，乙方收到货款后开具发票。'

describe('the text of a page is garbled', () => {
  it.each([
    ['private characters', '\ue001\ue002\ue003\ue004\ue005\ue006\ue007\ue008\ue009\ue00a'],
    ['control characters', '\u0001\u0002\u0003\u0004\u0005\u0006\u0007\u0008\u000e\u000f 12'],
    ['marks of what could not be decoded', `${clause}${'\ufffd'.repeat(12)}`],
    ['glyph numbers read as characters', 'ΔжهԹक़ກაሀᎠកᠠ甲方合同'],
    ['rare ideographs', `㐀㑇㒲㓅㔊㕉㖧㗱㘎㙍`],
    ['private characters of the last planes', '\u{f0001}\u{f0002}'.repeat(6)],
  ])('that is mostly %s', (_what, text) => {
    expect(isGarbled(page(text))).toBe(true)
  })

  it.each([
    ['nothing at all', ''],
    ['Chinese', clause],
    ['a few bullets of Word', `\uf0b7 ${clause} \uf0b7 ${clause}`],
    ['Russian', 'Настоящий договор вступает в силу с даты подписания'],
    ['Arabic and Thai', 'هذا العقد ساري المفعول สัญญานี้มีผลบังคับใช้'],
    ['characters that look like others', '甲⽅（盖章）：⼄⽅（签字）：⽇期：年⽉⽇'],
    ['rare characters of names', `𠮷𡈽${clause}䶮`],
    ['emoji', '👍🏽✅☑☐ 同意'],
  ])('but not that is %s', (_what, text) => {
    expect(isGarbled(page(text))).toBe(false)
  })
})
