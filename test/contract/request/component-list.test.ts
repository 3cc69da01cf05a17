import { describe, expect, it } from 'vitest'
import { INITIATOR } from '../../../src/contract/draft/draft.ts'
import { aDraft, aSeal, company, person, placed } from '../a-draft.ts'
import { imported, importInto, problemsOf } from './import-into.ts'

const signature = aSeal({ ComponentType: 'SIGN_SIGNATURE' })
const text = aSeal({ ComponentType: 'TEXT' })
const watermark = aSeal({ ComponentType: 'WATERMARK' })
const ownersOf = (json: unknown, owner: string, approvers = [company, person]) =>
  imported(json, { owner, draft: aDraft(approvers) }).components.map((c) => [c.owner, c.list])

describe('a bare list of components', () => {
  it('goes to the owner who is chosen', () => {
    expect(ownersOf([signature, text], 'p2')).toEqual([
      ['p2', 'sign'],
      ['p2', 'fill'],
    ])
  })

  it('goes to the first who may have it, where the one who is chosen may not', () => {
    expect(ownersOf([aSeal()], 'p2')).toEqual([['p1', 'sign']])
    expect(ownersOf([watermark], 'p2')).toEqual([[INITIATOR, 'fill']])
    expect(ownersOf([signature], INITIATOR)).toEqual([['p1', 'sign']])
  })

  it('goes to the first party, for sign components that nobody may have', () => {
    expect(ownersOf([aSeal()], 'p2', [person, person])).toEqual([['p1', 'sign']])
  })

  it('goes to the chosen owner, for types that are not known', () => {
    expect(ownersOf([aSeal({ ComponentType: 'SIGN_NEW' }), aSeal({ ComponentType: 'NEW' })], 'p2')).toEqual([
      ['p2', 'sign'],
      ['p2', 'fill'],
    ])
  })

  it('is added to what the draft holds', () => {
    const draft = aDraft([company], [placed('c1', aSeal())])
    const after = imported([text, text], { draft })
    expect(after.components.map((c) => c.component)).toEqual([aSeal(), text, text])
    expect(after.components[0]).toBe(draft.components[0])
    expect(new Set(after.components.map((c) => c.id)).size).toBe(3)
  })

  it('is told to be one, with its number', () => {
    expect(importInto([text, text])).toMatchObject({ ok: true, kind: 'components', count: 2 })
  })

  it('may be one component alone', () => {
    expect(importInto(text)).toMatchObject({ ok: true, kind: 'components', count: 1 })
  })

  it('must not be empty', () => {
    expect(problemsOf('[]')).toEqual([{ code: 'empty', path: '' }])
  })

  it('keeps unknown keys and types', () => {
    const strange = { ...text, ComponentType: 'HOLOGRAM', ComponentDateFontSize: 12, Neu: { a: [null] } }
    expect(imported([strange]).components[0]!.component).toEqual(strange)
  })
})
