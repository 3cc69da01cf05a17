import { beforeEach, describe, expect, it } from 'vitest'
import { INITIATOR, type Draft } from '../../../src/contract/draft/draft.ts'
import { removeComponents, updateComponent } from '../../../src/contract/draft/component-edits.ts'
import { updateFlow } from '../../../src/contract/draft/flow-edits.ts'
import { removeParty } from '../../../src/contract/draft/party-edits.ts'
import { changedComponents, stepHistory, useEditor } from '../../../src/editor/state/editor-store.ts'
import { aDraftWith, aSignature } from './a-file.ts'

const draft = aDraftWith(aSignature('a', 1), aSignature('b', 2))
const state = () => useEditor.getState()
const steps = () => useEditor.temporal.getState()
const rename = (FlowName: string, merge = false) => state().edit((d) => updateFlow(d, { FlowName }), { merge })
const name = () => state().draft?.flow.FlowName
const move = (d: Draft, x: number) => updateComponent(d, 'a', (c) => ({ ...c, ComponentPosX: x }))

beforeEach(() => {
  state().setEditable(true)
  state().open(draft)
})

describe('opening a draft', () => {
  it('chooses its first party and nothing else', () => {
    expect(state()).toMatchObject({ draft, owner: 'p1', selection: new Set() })
  })

  it('gives it a history of its own', () => {
    rename('二')
    stepHistory('undo')
    rename('三')
    const other = aDraftWith()
    state().open(other)
    expect(steps().pastStates).toEqual([])
    expect(steps().futureStates).toEqual([])
    stepHistory('undo')
    expect(state().draft).toBe(other)
  })

  it('of none leaves the initiator chosen', () => {
    state().select(['a'])
    state().open(null)
    expect(state()).toMatchObject({ draft: null, owner: INITIATOR, selection: new Set() })
    rename('二')
    expect(state().draft).toBeNull()
  })
})

describe('editing', () => {
  it('is undone and done again, one step each', () => {
    rename('二')
    rename('三')
    expect(name()).toBe('三')
    stepHistory('undo')
    expect(name()).toBe('二')
    stepHistory('undo')
    expect(state().draft).toBe(draft)
    stepHistory('redo')
    expect(name()).toBe('二')
    stepHistory('redo')
    expect(name()).toBe('三')
  })

  it('stops at either end of the history', () => {
    expect(stepHistory('undo')).toEqual([])
    expect(state().draft).toBe(draft)
    rename('二')
    stepHistory('redo')
    expect(name()).toBe('二')
  })

  it('that changes nothing is no step', () => {
    rename('二')
    state().edit((d) => d)
    stepHistory('undo')
    expect(state().draft).toBe(draft)
  })

  it('after undo forgets what could have been done again', () => {
    rename('二')
    stepHistory('undo')
    rename('三')
    stepHistory('redo')
    expect(name()).toBe('三')
  })

  it('that is merged belongs to the step before it', () => {
    rename('二')
    rename('三')
    rename('四', true)
    rename('五', true)
    stepHistory('undo')
    expect(name()).toBe('二')
    stepHistory('redo')
    expect(name()).toBe('五')
  })

  it('that is merged, without a step before it, is a step of its own', () => {
    rename('二', true)
    stepHistory('undo')
    expect(state().draft).toBe(draft)
  })

  it('that is merged after undo forgets what could have been done again', () => {
    rename('二')
    rename('三')
    stepHistory('undo')
    rename('四', true)
    stepHistory('redo')
    expect(name()).toBe('四')
  })

  it('is refused where another tab edits the draft, and so are undo and redo', () => {
    rename('二')
    state().setEditable(false)
    rename('三')
    expect(name()).toBe('二')
    expect(stepHistory('undo')).toEqual([])
    expect(name()).toBe('二')
  })

  it('is remembered for 500 steps', () => {
    for (let i = 1; i <= 600; i += 1) rename(String(i))
    for (let i = 0; i < 600; i += 1) stepHistory('undo')
    expect(name()).toBe('100')
  })
})

describe('choosing', () => {
  it('is no step of the history', () => {
    state().select(['a', 'b'])
    state().choose('p2')
    expect(steps().pastStates).toEqual([])
  })

  it('of the same components changes nothing', () => {
    state().select(['a', 'b'])
    const { selection } = state()
    state().select(['b', 'a', 'a'])
    expect(state().selection).toBe(selection)
  })

  it('is kept by an edit that leaves the components there', () => {
    state().select(['a'])
    const { selection } = state()
    state().edit((d) => move(d, 7))
    expect(state().selection).toBe(selection)
  })

  it('loses what an edit takes away', () => {
    state().select(['a', 'b'])
    state().edit((d) => removeComponents(d, new Set(['a'])))
    expect([...state().selection]).toEqual(['b'])
  })

  it('loses what undo and redo take away', () => {
    state().edit((d) => ({ ...d, components: [...d.components, aSignature('c', 1)] }))
    state().select(['b', 'c'])
    stepHistory('undo')
    expect([...state().selection]).toEqual(['b'])
    stepHistory('redo')
    expect([...state().selection]).toEqual(['b'])
  })

  it('falls back on the first party where the one that is chosen goes', () => {
    state().choose('p2')
    state().edit((d) => removeParty(d, 'p2'))
    expect(state().owner).toBe('p1')
    state().edit((d) => removeParty(d, 'p1'))
    expect(state().owner).toBe(INITIATOR)
  })
})

describe('what undo and redo show', () => {
  it('are the components that changed or came back', () => {
    state().edit((d) => move(d, 7))
    state().edit((d) => removeComponents(d, new Set(['b'])))
    expect(stepHistory('undo')).toEqual(['b'])
    expect(stepHistory('undo')).toEqual(['a'])
    expect(stepHistory('redo')).toEqual(['a'])
    expect(stepHistory('redo')).toEqual([])
  })

  it('are none where only the contract changed', () => {
    expect(changedComponents(draft, updateFlow(draft, { FlowName: '二' }))).toEqual([])
    expect(changedComponents(null, draft)).toEqual([])
  })

  it('are none of those that stand elsewhere in the list alone', () => {
    const [a, b] = draft.components
    const c = aSignature('c', 1)
    const three = { ...draft, components: [a!, b!, c] }
    expect(changedComponents(three, { ...draft, components: [c, a!, b!] })).toEqual([])
    expect(changedComponents(three, { ...draft, components: [b!, c] })).toEqual([])
    expect(changedComponents({ ...draft, components: [b!, c] }, three)).toEqual(['a'])
    expect(changedComponents(three, { ...draft, components: [c, a!, aSignature('b', 2)] })).toEqual(['b'])
  })
})
