import { expect, it } from 'vitest'
import { decodeText } from '../../../src/contract/request/decode-text.ts'

const text = '{"FlowName":"采购合同"}'
const utf8 = new TextEncoder().encode(text)
/** 采购合同 in GBK. */
const gbkName = [0xb2, 0xc9, 0xb9, 0xba, 0xba, 0xcf, 0xcd, 0xac]
const ascii = (part: string) => [...part].map((letter) => letter.charCodeAt(0))
const gbk = Uint8Array.from([...ascii('{"FlowName":"'), ...gbkName, ...ascii('"}')])

function utf16(written: string, littleEndian: boolean): Uint8Array {
  const view = new DataView(new ArrayBuffer(written.length * 2))
  for (let at = 0; at < written.length; at += 1) view.setUint16(at * 2, written.charCodeAt(at), littleEndian)
  return new Uint8Array(view.buffer)
}

it.each([
  ['UTF-8', utf8, 'UTF-8'],
  ['UTF-8 with a byte order mark', Uint8Array.from([0xef, 0xbb, 0xbf, ...utf8]), 'UTF-8'],
  ['GBK', gbk, 'GB18030'],
  ['UTF-16 LE with a byte order mark', utf16(`\ufeff${text}`, true), 'UTF-16'],
  ['UTF-16 BE with a byte order mark', utf16(`\ufeff${text}`, false), 'UTF-16'],
  ['UTF-16 LE without one', utf16(text, true), 'UTF-16'],
  ['UTF-16 BE without one', utf16(text, false), 'UTF-16'],
])('a file in %s is read', (_, bytes, encoding) => {
  expect(decodeText(bytes)).toEqual({ text, encoding })
})

it('what is no text in any of them is not guessed', () => {
  expect(decodeText(Uint8Array.from([0x22, 0xff, 0xff, 0x22]))).toBeNull()
  expect(decodeText(Uint8Array.from([0xff, 0xfe, 0x22]))).toBeNull()
})

it('an empty file is an empty text', () => {
  expect(decodeText(new Uint8Array())).toEqual({ text: '', encoding: 'UTF-8' })
})
