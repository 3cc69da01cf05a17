import { describe, expect, it } from 'vitest'
import { tidyWords } from '../../../src/contract/text/tidy-words.ts'

describe('words chosen on a page', () => {
  it.each([
    ['  甲方（盖章） \n', '甲方（盖章）'],
    ['甲方应当在收到货物\n之日起十日内', '甲方应当在收到货物之日起十日内'],
    ['the Party\nshall pay', 'the Party shall pay'],
    ['合同\r\nNo. 12', '合同No. 12'],
    ['甲　方', '甲　方'],
    ['Party   A', 'Party A'],
    ['甲\u200b方\ufeff', '甲方'],
    [' \n\n ', ''],
  ])('%j becomes %j', (chosen, words) => {
    expect(tidyWords(chosen)).toBe(words)
  })
})
