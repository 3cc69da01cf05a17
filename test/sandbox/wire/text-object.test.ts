// `Approvers.0.ApproverName=…` and the object that was meant.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  optionalBoolean,
  optionalInteger,
  optionalObject,
  optionalObjects,
  optionalStrings,
} from '../../../src/sandbox/wire/parameters.ts'
import { textObject } from '../../../src/sandbox/wire/text-object.ts'

const fields = (...pairs: readonly string[]) => pairs.map((pair) => pair.split('=') as [string, string])

/** As the SDKs write it: an empty list or structure leaves nothing behind. */
function flat(value: unknown, name = ''): [string, string][] {
  if (typeof value === 'string') return [[name, value]]
  return Object.entries(value as object).flatMap(([key, item]) => flat(item, name === '' ? key : `${name}.${key}`))
}

it('whatever is made of structures, lists and texts comes back as it was', () => {
  const name = fc.stringMatching(/^[A-Z][A-Za-z]{0,8}$/)
  const { value } = fc.letrec((tie) => ({
    value: fc.oneof(
      { depthSize: 'small' },
      fc.string(),
      fc.array(tie('value'), { minLength: 1, maxLength: 12 }),
      fc.dictionary(name, tie('value'), { minKeys: 1, maxKeys: 4 }),
    ),
  }))
  fc.assert(
    fc.property(fc.dictionary(name, value, { maxKeys: 4 }), fc.nat(), (object, turn) => {
      const written = flat(object)
      const turned = [...written.slice(turn % (written.length || 1)), ...written.slice(0, turn % (written.length || 1))]
      expect(JSON.parse(JSON.stringify(textObject(turned)))).toEqual(object)
    }),
  )
})

describe('a name', () => {
  it.each([
    ['that stands twice', ['Limit=1', 'Limit=2']],
    ['of a text and of a structure', ['Operator=a', 'Operator.UserId=b']],
    ['of a structure and of a text', ['Operator.UserId=b', 'Operator=a']],
    ['with nothing between two dots', ['Operator..UserId=b']],
    ['that is nothing', ['=b']],
    ['that would change what an object is', ['__proto__.UserId=b']],
    ['that would change what an object inside is', ['Operator.__proto__=b']],
    ['that is deeper than any structure', [`${'A.'.repeat(20)}A=b`]],
  ])('%s is refused with InvalidParameter', (_, pairs) => {
    expect(() => textObject(fields(...pairs))).toThrow(expect.objectContaining({ code: 'InvalidParameter' }))
  })
})

describe('a list', () => {
  it('is one from its second and third item on in whatever order they stand', () => {
    expect(
      optionalStrings(
        textObject(fields('Ids.10=k', 'Ids.9=j', ...'abcdefghi'.split('').map((text, i) => `Ids.${i}=${text}`))),
        'Ids',
      ),
    ).toEqual('abcdefghijk'.split(''))
  })

  it.each(['Ids.1=b', 'Ids.00=b', 'Ids.999999999=b'])('with a gap (%s) is none', (pair) => {
    expect(() => optionalStrings(textObject(fields(pair)), 'Ids')).toThrow(
      expect.objectContaining({ code: 'InvalidParameter' }),
    )
  })
})

describe('a reader', () => {
  const object = textObject(
    fields(
      'Limit=10',
      'Minus=-3',
      'Half=1.5',
      'Huge=9007199254740993',
      'Yes=True',
      'No=false',
      'One=1',
      'Empty=',
      'Filters.0.Limit=4',
      'Operator.Limit=5',
    ),
  )

  it('takes a whole number out of its text', () => {
    expect([optionalInteger(object, 'Limit'), optionalInteger(object, 'Minus')]).toEqual([10, -3])
    expect([
      optionalInteger(optionalObject(object, 'Operator')!, 'Limit'),
      optionalInteger(optionalObjects(object, 'Filters')![0]!, 'Limit'),
    ]).toEqual([5, 4])
  })

  it('takes a boolean out of its text', () => {
    expect([optionalBoolean(object, 'Yes'), optionalBoolean(object, 'No')]).toEqual([true, false])
  })

  it.each(['Half', 'Huge', 'Yes', 'Empty'])('takes %s for no whole number', (key) => {
    expect(() => optionalInteger(object, key)).toThrow(expect.objectContaining({ code: 'InvalidParameter' }))
  })

  it.each(['One', 'Empty', 'Limit'])('takes %s for no boolean', (key) => {
    expect(() => optionalBoolean(object, key)).toThrow(expect.objectContaining({ code: 'InvalidParameter' }))
  })

  it('takes a text in JSON for a text alone', () => {
    expect(() => optionalInteger({ Limit: '10' }, 'Limit')).toThrow(
      expect.objectContaining({ code: 'InvalidParameter' }),
    )
    expect(() => optionalBoolean({ Yes: 'true' }, 'Yes')).toThrow(expect.objectContaining({ code: 'InvalidParameter' }))
  })
})
