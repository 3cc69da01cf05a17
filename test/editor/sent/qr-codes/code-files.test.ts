// A code's files, and the id by which a code is asked for.
import { describe, expect, test } from 'vitest'
import { newQrCode } from '../../../../src/gateway/qr-codes/new-qr-code.ts'
import { fileNameOf, printSize } from '../../../../src/editor/sent/qr-codes/code-files.ts'
import { newUuid } from '../../../../src/editor/sent/qr-codes/new-uuid.ts'

describe('the picture', () => {
  test.each([29, 33, 41, 177 + 8])(
    'of %i squares is printed with whole pixels for each, and 1000 px or more',
    (squares) => {
      expect(printSize(squares) % squares).toBe(0)
      expect(printSize(squares)).toBeGreaterThanOrEqual(1000)
    },
  )

  test('has a name that every system takes', () => {
    expect(fileNameOf('入职/确认:"2026"')).toBe('入职_确认__2026_')
  })
})

test('an id is a UUID of version 4, as the gateway takes it', () => {
  const ids = Array.from({ length: 200 }, newUuid)
  expect(new Set(ids).size).toBe(200)
  for (const id of ids) expect(newQrCode.shape.id.safeParse(id).success).toBe(true)
})
