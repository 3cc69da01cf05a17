import { describe, expect, it } from 'vitest'
import { componentType, componentTypes, type OwnerKind } from '../../../src/contract/component-types/catalogue.ts'
import { ownerKind } from '../../../src/contract/draft/owner-kind.ts'
import { mayOwn, paletteFor, partyKind } from '../../../src/contract/component-types/owners.ts'
import { INITIATOR } from '../../../src/contract/draft/draft.ts'
import { aDraft } from '../a-draft.ts'

const kinds: readonly OwnerKind[] = ['initiator', 'company', 'person', 'companyAuto', 'personAuto']
const company: readonly OwnerKind[] = ['company', 'companyAuto']
const signers: readonly OwnerKind[] = ['company', 'person', 'personAuto']
const fillers: readonly OwnerKind[] = ['initiator', 'company', 'person']

/** docs/facts.md, "Who may have what": each ComponentType that it names, and whose it may be. */
const facts: readonly (readonly [string, 'sign' | 'fill', readonly OwnerKind[]])[] = [
  ['SIGN_SEAL', 'sign', company],
  ['SIGN_LEGAL_PERSON_SEAL', 'sign', company],
  ['SIGN_PAGING_SEAL', 'sign', company],
  ['SIGN_DATE', 'sign', signers],
  ['SIGN_SIGNATURE', 'sign', signers],
  ['SIGN_PAGING_SIGNATURE', 'sign', signers],
  ['SIGN_OPINION', 'sign', signers],
  ['SIGN_VIRTUAL_COMBINATION', 'sign', signers],
  ['SIGN_MULTI_LINE_TEXT', 'sign', signers],
  ['SIGN_SELECTOR', 'sign', signers],
  ['TEXT', 'fill', fillers],
  ['MULTI_LINE_TEXT', 'fill', fillers],
  ['CHECK_BOX', 'fill', fillers],
  ['FILL_IMAGE', 'fill', fillers],
  ['DYNAMIC_TABLE', 'fill', fillers],
  ['ATTACHMENT', 'fill', fillers],
  ['SELECTOR', 'fill', fillers],
  ['DATE', 'fill', fillers],
  ['WATERMARK', 'fill', ['initiator']],
  ['DISTRICT', 'fill', fillers],
  ['VIRTUAL_COMBINATION', 'fill', fillers],
]

describe('the catalogue', () => {
  it('has each documented type exactly once, and no other', () => {
    expect(componentTypes.map(({ type }) => type).sort()).toEqual(facts.map(([type]) => type).sort())
  })

  it.each(facts)('%s is a %s component of %s', (type, group, owners) => {
    const entry = componentType(type)!
    expect(entry.group).toBe(group)
    expect([...entry.owners].sort()).toEqual([...owners].sort())
    expect(kinds.filter((kind) => mayOwn(kind, type)).sort()).toEqual([...owners].sort())
  })

  it('offers all but the children of a combination in the palette', () => {
    const offered = new Set(kinds.flatMap((kind) => paletteFor(kind).map(({ type }) => type)))
    expect(componentTypes.filter(({ type }) => !offered.has(type)).map(({ type }) => type)).toEqual([
      'SIGN_MULTI_LINE_TEXT',
      'SIGN_SELECTOR',
    ])
  })

  it('has the sizes of the documents: seal 119 × 119, signature 119 × 43, check box 16 × 16', () => {
    expect(componentType('SIGN_SEAL')!.size).toEqual({ width: 119, height: 119 })
    expect(componentType('SIGN_SIGNATURE')!.size).toEqual({ width: 119, height: 43 })
    expect(componentType('CHECK_BOX')!.size).toEqual({ width: 16, height: 16 })
  })

  it('has no least size that is larger than the size of a new one', () => {
    for (const { type, min, size } of componentTypes) {
      expect(min.width, type).toBeLessThanOrEqual(size.width)
      expect(min.height, type).toBeLessThanOrEqual(size.height)
    }
  })

  it('runs the two paging types down the edges', () => {
    expect(componentTypes.filter(({ paging }) => paging).map(({ type }) => type)).toEqual([
      'SIGN_PAGING_SEAL',
      'SIGN_PAGING_SIGNATURE',
    ])
  })

  it('knows nothing of a type that is not in it', () => {
    expect(componentType('HOLOGRAM')).toBeUndefined()
    expect(componentType('constructor')).toBeUndefined()
    expect(mayOwn('company', 'HOLOGRAM')).toBe(false)
  })
})

describe('the palette', () => {
  it.each<[OwnerKind, number]>([
    ['initiator', 11],
    ['company', 8 + 10],
    ['person', 5 + 10],
    ['companyAuto', 3],
    ['personAuto', 5],
  ])('of %s has %d entries', (kind, count) => {
    const entries = paletteFor(kind)
    expect(entries).toHaveLength(count)
    expect(entries.every(({ owners }) => owners.includes(kind))).toBe(true)
  })

  it('of nobody is empty', () => {
    expect(paletteFor(undefined)).toEqual([])
  })
})

describe('the kind of a party', () => {
  it.each([
    [0, 'company'],
    [1, 'person'],
    [3, 'companyAuto'],
    [7, 'personAuto'],
    [undefined, undefined],
    [null, undefined],
    [2, undefined],
    ['0', undefined],
  ])('of ApproverType %s is %s', (approverType, kind) => {
    expect(partyKind(approverType)).toBe(kind)
  })

  it('of an owner is its party’s, or the initiator', () => {
    expect([INITIATOR, 'p1', 'p2', 'p9'].map((owner) => ownerKind(aDraft(), owner))).toEqual([
      'initiator',
      'company',
      'person',
      undefined,
    ])
  })
})
