// Whatever a person can do to one component in the inspector, as random edits.
import fc from 'fast-check'
import { componentTypes } from '../../../../src/contract/component-types/catalogue.ts'
import { withExtra } from '../../../../src/contract/component-types/extra.ts'
import { withOpinion } from '../../../../src/contract/component-types/opinion.ts'
import { rowsOf, withSetting } from '../../../../src/contract/component-types/setting-values.ts'
import { typesWithSettings } from '../../../../src/contract/component-types/settings.ts'
import { addChild } from '../../../../src/contract/draft/combination-children.ts'
import { isCombination } from '../../../../src/contract/draft/combination.ts'
import type { Component } from '../../../../src/contract/api/component.ts'
import { INITIATOR, type Draft, type PlacedComponent } from '../../../../src/contract/draft/draft.ts'
import { changeOwner, changeType, updateComponent } from '../../../../src/contract/draft/component-edits.ts'
import { roundPt } from '../../../../src/contract/geometry/rect.ts'
import {
  tieToKeyword,
  toAbsolute,
  toField,
  toKeyword,
  writeKeyword,
} from '../../../../src/contract/locate/convert-mode.ts'
import type { DocumentModel } from '../../../../src/contract/locate/document-model.ts'
import { locate, placementMode, repeatsOnPages } from '../../../../src/contract/locate/locate.ts'
import { everyPage, rangesOfPages } from '../../../../src/contract/locate/page-list.ts'
import { valuesOf } from '../../../contract/component-types/arbitrary-setting.ts'

export interface ComponentEdit {
  readonly says: string
  readonly of: (draft: Draft, placed: PlacedComponent, document: DocumentModel) => Draft
}

type Change = (component: Component, document: DocumentModel) => Component

const edit = (what: string, values: unknown, change: Change): ComponentEdit => ({
  says: `${what} ${JSON.stringify(values)}`,
  of: (draft, { id }, document) => updateComponent(draft, id, (component) => change(component, document)),
})
/** Only what has the control for it: nothing happens to others. */
const where =
  (has: (component: Component) => boolean, change: Change): Change =>
  (component, document) =>
    has(component) ? change(component, document) : component
const mode = (wanted: string) => (component: Component) => placementMode(component) === wanted

function withKeys(component: Component, keys: Partial<Component>): Component {
  return Object.fromEntries(
    Object.entries({ ...component, ...keys }).filter(([, value]) => value !== undefined),
  ) as Component
}

const words = fc.constantFrom('签名', '甲方', '没有', '')
const given = fc.string({ minLength: 1, maxLength: 20 })
const gone = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined, freq: 3 })
const pt = fc.double({ min: 0, max: 500, noNaN: true }).map(roundPt)
const offset = fc.double({ min: -500, max: 500, noNaN: true }).map(roundPt)

const keysOf = (
  what: string,
  keys: fc.Arbitrary<Partial<Component>>,
  has: (component: Component) => boolean = () => true,
) =>
  keys.map((values) =>
    edit(
      what,
      values,
      where(has, (component) => withKeys(component, values)),
    ),
  )

const placements: readonly fc.Arbitrary<ComponentEdit>[] = [
  words.map((keyword) => edit('toKeyword', keyword, (component, document) => toKeyword(component, keyword, document))),
  fc.tuple(words, fc.boolean()).map(([keyword, whole]) =>
    edit(
      'keyword',
      [keyword, whole],
      where(mode('KEYWORD'), (component, document) =>
        tieToKeyword(component, writeKeyword(keyword, whole) ?? '', locate(component, document)[0] ?? null, document),
      ),
    ),
  ),
  fc
    .constantFrom('seal', 'seal2', 'nowhere', '')
    .map((name) => edit('toField', name, (component, document) => toField(component, name, document))),
  fc
    .integer({ min: 1, max: 3 })
    .map((page) => edit('toAbsolute', page, (component, document) => toAbsolute(component, document, page))),
  keysOf(
    'page',
    fc.constantFrom(1, 2, 3, -1, -3).map((ComponentPage) => ({ ComponentPage })),
    mode('NORMAL'),
  ),
  keysOf('position', fc.record({ ComponentPosX: pt, ComponentPosY: pt }), mode('NORMAL')),
  keysOf(
    'size',
    fc.record({ ComponentWidth: pt.map((n) => n + 8), ComponentHeight: pt.map((n) => n + 8) }),
    (component) => !mode('FIELD')(component),
  ),
  keysOf(
    'matches',
    fc.record({
      OffsetX: offset,
      OffsetY: offset,
      KeywordPage: gone(fc.integer({ min: 1, max: 3 })),
      KeywordOrder: gone(fc.constant('Reverse')),
      KeywordIndexes: gone(fc.uniqueArray(fc.nat(3), { minLength: 1 })),
      RelativeLocation: fc.constantFrom('Middle', 'Below', 'Right', 'LowerRight', 'UpperRight'),
    }),
    mode('KEYWORD'),
  ),
  gone(fc.constant(1)).map((ignore) =>
    edit(
      'ignore',
      ignore,
      where(mode('KEYWORD'), (component) => withExtra(component, 'IgnoreKeywordError', ignore)),
    ),
  ),
  fc
    .option(
      fc.oneof(
        fc.constant(everyPage),
        fc.uniqueArray(fc.integer({ min: 1, max: 3 }), { minLength: 1 }).map(rangesOfPages),
      ),
      { nil: undefined },
    )
    .map((ranges) =>
      edit(
        'PageRanges',
        ranges,
        where(
          (component) => mode('NORMAL')(component) && repeatsOnPages(component),
          (component) => withExtra(component, 'PageRanges', ranges),
        ),
      ),
    ),
]

const settings: fc.Arbitrary<ComponentEdit> = fc
  .constantFrom(...typesWithSettings.flatMap((type) => rowsOf(type).map((setting) => [type, setting] as const)))
  .chain(([type, setting]) =>
    valuesOf(setting).map((value) =>
      edit(
        `${type} ${setting.key}`,
        value ?? null,
        where(
          ({ ComponentType }) => ComponentType === type,
          (component) => withSetting(component, setting, value),
        ),
      ),
    ),
  )

const contents: readonly fc.Arbitrary<ComponentEdit>[] = [
  keysOf(
    'value',
    gone(given).map((ComponentValue) => ({ ComponentValue })),
  ),
  keysOf(
    'required',
    gone(fc.constant(true)).map((ComponentRequired) => ({ ComponentRequired })),
  ),
  keysOf(
    'id',
    gone(given).map((ComponentId) => ({ ComponentId })),
    (component) => !mode('KEYWORD')(component),
  ),
  keysOf(
    'name',
    gone(given).map((ComponentName) => ({ ComponentName })),
    (component) => !mode('FIELD')(component),
  ),
  keysOf(
    'locks',
    fc.record({ LockComponentValue: gone(fc.constant(true)), ForbidMoveAndDelete: gone(fc.constant(true)) }),
  ),
  fc.tuple(fc.string({ maxLength: 20 }), fc.array(given, { maxLength: 3 })).map(([text, parts]) =>
    edit(
      'opinion',
      [text, parts],
      where(
        ({ ComponentType }) => ComponentType === 'SIGN_OPINION',
        (component) => withOpinion(component, text, parts),
      ),
    ),
  ),
]

const kinds: readonly fc.Arbitrary<ComponentEdit>[] = [
  fc.constantFrom(...componentTypes).map(({ type, group }): ComponentEdit => ({
    says: `type ${type}`,
    // The list of types holds those of its own group.
    of: (draft, { id, component }) =>
      componentTypes.find((entry) => entry.type === component.ComponentType)?.group === group
        ? changeType(draft, id, type)
        : draft,
  })),
  fc.nat(5).map((index): ComponentEdit => ({
    says: `owner ${index}`,
    of: (draft, { id }) => {
      const owners = [INITIATOR, ...draft.parties.map((party) => party.id)]
      return changeOwner(draft, id, owners[index % owners.length]!) ?? draft
    },
  })),
  fc.constantFrom(...componentTypes).map(({ type }): ComponentEdit => ({
    says: `child ${type}`,
    of: (draft, { id, component }) => (isCombination(component) ? (addChild(draft, id, type)?.draft ?? draft) : draft),
  })),
]

export const componentEdits: fc.Arbitrary<ComponentEdit> = fc.oneof(
  { weight: 4, arbitrary: fc.oneof(...placements) },
  { weight: 3, arbitrary: settings },
  { weight: 3, arbitrary: fc.oneof(...contents) },
  { weight: 2, arbitrary: fc.oneof(...kinds) },
)
