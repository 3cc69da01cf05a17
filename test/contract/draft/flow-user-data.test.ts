// UserData: text to base64 and back.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isBase64 } from '../../../src/contract/values/characters.ts'
import { decodeUserData, encodeUserData } from '../../../src/contract/draft/flow-user-data.ts'

const typed = fc.string({ unit: 'binary' }).filter((text) => !/[^\P{Cc}\n\t]/u.test(text))

describe('UserData', () => {
  test('is the base64 of the text’s UTF-8, as Node writes it', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const encoded = encodeUserData(text)
        expect(encoded).toBe(Buffer.from(text, 'utf8').toString('base64'))
        expect(isBase64(encoded)).toBe(true)
      }),
    )
  })
  test('comes back as it was typed', () => {
    fc.assert(
      fc.property(typed, (text) => {
        expect(decodeUserData(encodeUserData(text))).toBe(text)
      }),
    )
  })
  test('any bytes either are a text that is sent as the same base64, or none', () => {
    fc.assert(
      fc.property(fc.uint8Array(), (bytes) => {
        const base64 = Buffer.from(bytes).toString('base64')
        const text = decodeUserData(base64)
        if (text !== null) expect(encodeUserData(text)).toBe(base64)
      }),
    )
  })
  test('Tencent’s example is a text', () => {
    expect(decodeUserData('QmFzZTY0IEJhc2U2NCA=')).toBe('Base64 Base64 ')
    expect(decodeUserData('')).toBe('')
  })
  test.each([
    ['half a character', Buffer.from('合').subarray(0, 2).toString('base64')],
    ['bytes that are no UTF-8', Buffer.from([0xff, 0xfe]).toString('base64')],
    ['a carriage return, which a text field would lose', Buffer.from('a\r\nb').toString('base64')],
    ['no base64', 'not base64!'],
    ['no padding', 'QQ'],
    ['bits in the padding', 'QR=='],
  ])('%s is no text', (_, base64) => expect(decodeUserData(base64)).toBeNull())
  test('a mark of the byte order stays', () => {
    const base64 = Buffer.from('\ufeffa').toString('base64')
    expect(encodeUserData(decodeUserData(base64)!)).toBe(base64)
  })
})
