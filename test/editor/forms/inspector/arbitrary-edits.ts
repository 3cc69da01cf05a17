// Whatever a person can do in the forms, as random edits of a draft: the pure functions behind the rows, with values
// that the rows let through.
import fc from 'fast-check'
import { componentTypes } from '../../../../src/contract/component-types/catalogue.ts'
import { ownerKind, kindOfParty } from '../../../../src/contract/draft/owner-kind.ts'
import { approverTypeOfKind, mayOwn, type PartyKind } from '../../../../src/contract/component-types/owners.ts'
import { addCc, ccEntries, removeCc, updateCc, type CcInfo } from '../../../../src/contract/draft/flow-ccs.ts'
import { encodeUserData } from '../../../../src/contract/draft/flow-user-data.ts'
import { updateInside } from '../../../../src/contract/draft/flow-values.ts'
import type { Approver } from '../../../../src/contract/api/approver-info.ts'
import { INITIATOR, type Draft, type Party, type PlacedComponent } from '../../../../src/contract/draft/draft.ts'
import {
  duplicateComponents,
  moveComponents,
  placeComponent,
  removeComponents,
} from '../../../../src/contract/draft/component-edits.ts'
import { updateFlow } from '../../../../src/contract/draft/flow-edits.ts'
import { addParty, moveParty, removeParty, updateApprover } from '../../../../src/contract/draft/party-edits.ts'
import {
  addLimit,
  limitTypes,
  limitsOf,
  removeLimit,
  setLimitType,
  setLimitValues,
} from '../../../../src/contract/draft/party-limits.ts'
import {
  changeApprover,
  changeKind,
  fillWithKnown,
  partySettings,
  setFilledLater,
  setLicence,
  setLicenceLock,
  setPartySetting,
  type KnownParty,
  type PartySetting,
} from '../../../../src/contract/draft/party-settings.ts'
import type { DocumentModel } from '../../../../src/contract/locate/document-model.ts'
import { newComponent } from '../../../../src/contract/locate/place.ts'
import { componentEdits } from './arbitrary-component-edits.ts'

export interface Edit {
  /** What a failing property shows. */
  readonly says: string
  readonly of: (draft: Draft, document: DocumentModel) => Draft
}

/** An edit of what is there: `at` counts round, and nothing happens where nothing is. */
const onParty = (at: number, of: (draft: Draft, party: Party) => Draft) => (draft: Draft) => {
  const party = draft.parties[at % Math.max(draft.parties.length, 1)]
  return party ? of(draft, party) : draft
}
const onComponent = (at: number, of: (draft: Draft, placed: PlacedComponent) => Draft) => (draft: Draft) => {
  const placed = draft.components[at % Math.max(draft.components.length, 1)]
  return placed ? of(draft, placed) : draft
}
const says = (what: string, ...values: readonly unknown[]) =>
  `${what} ${values.map((value) => JSON.stringify(value)).join(' ')}`

const text = fc.string({ maxLength: 20 })
const given = fc.string({ minLength: 1, maxLength: 20 })
const seconds = fc.integer({ min: 1, max: 9_999_999_999 })
const at = fc.nat(9)
const gone = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined, freq: 3 })

const flowValues: Readonly<Record<string, fc.Arbitrary<unknown>>> = {
  FlowName: text,
  FlowType: gone(given),
  FlowDescription: gone(given),
  Unordered: gone(fc.constant(true)),
  Deadline: gone(seconds),
  RemindedOn: gone(seconds),
  SignBeanTag: gone(fc.constant(1)),
  AutoSignScene: gone(fc.constantFrom('E_PRESCRIPTION_AUTO_SIGN', 'OTHER')),
  CcNotifyType: gone(fc.constant(1)),
  ApproverVerifyType: gone(fc.constant('MobileCheck')),
  OpenDynamicSignFlow: gone(fc.constant(true)),
  FlowDisplayType: gone(fc.integer({ min: 1, max: 3 })),
  CustomShowMap: gone(given),
  NeedSignReview: gone(fc.constant(true)),
  Workflow: gone(fc.constant(true)),
  UserData: gone(given.map(encodeUserData)),
  NeedPreview: gone(fc.constant(true)),
  PreviewType: gone(fc.constant(1)),
}
const insides = { 'Agent ProxyOrganizationId': gone(given), 'FlowOperateLimit NoRelease': gone(fc.constant(true)) }

const flowEdits: readonly fc.Arbitrary<Edit>[] = [
  ...Object.entries(flowValues).map(([key, values]) =>
    values.map((value): Edit => ({ says: says(key, value), of: (draft) => updateFlow(draft, { [key]: value }) })),
  ),
  ...Object.entries(insides).map(([names, values]) => {
    const [key, inner] = names.split(' ') as [string, string]
    return (values as fc.Arbitrary<unknown>).map((value): Edit => ({
      says: says(names, value),
      of: (draft) => updateInside(draft, key, inner, value),
    }))
  }),
  fc.constant<Edit>({ says: 'addCc', of: addCc }),
  at.map((index): Edit => ({
    says: says('removeCc', index),
    of: (draft) => removeCc(draft, index % Math.max(ccEntries(draft.flow).length, 1)),
  })),
  fc
    .tuple(
      at,
      fc.record({
        Name: text,
        Mobile: text,
        OrganizationName: gone(given),
        CcType: gone(fc.constant(1)),
        CcPermission: gone(fc.constant(1)),
        NotifyType: fc.constantFrom('sms', 'none'),
      }),
    )
    .map(([index, change]): Edit => ({
      says: says('updateCc', index, change),
      of: (draft) => updateCc(draft, index % Math.max(ccEntries(draft.flow).length, 1), change as Partial<CcInfo>),
    })),
]

const kinds = fc.constantFrom(...(Object.keys(approverTypeOfKind) as PartyKind[]))
const settingValues: Readonly<Record<(typeof partySettings)[PartySetting], fc.Arbitrary<unknown>>> = {
  string: text,
  strings: fc.array(given, { maxLength: 3 }),
  integer: gone(fc.nat(2_000_000_000)),
  integers: fc.array(fc.nat(9), { maxLength: 4 }),
  boolean: gone(fc.boolean()),
  number: fc.double({ noNaN: true, noDefaultInfinity: true }),
}
const setting = fc
  .constantFrom(...(Object.keys(partySettings) as PartySetting[]))
  .chain((path) => fc.tuple(fc.constant(path), settingValues[partySettings[path]!]))
const known: fc.Arbitrary<KnownParty> = fc.record({
  kind: fc.constantFrom('company', 'person'),
  organizationName: text,
  name: text,
  mobile: text,
  userId: text,
  email: text,
})
const approverEdits: fc.Arbitrary<readonly [string, (approver: Approver) => Approver]> = fc.oneof(
  fc.boolean().map((later) => [says('later', later), (approver: Approver) => setFilledLater(approver, later)] as const),
  fc
    .boolean()
    .map((lock) => [says('lock licence', lock), (approver: Approver) => setLicenceLock(approver, lock)] as const),
  gone(given).map((type) => [says('licence', type), (approver: Approver) => setLicence(approver, type)] as const),
  fc
    .constantFrom(...limitTypes)
    .map((type) => [says('add limit', type), (approver: Approver) => addLimit(approver, type)] as const),
  fc
    .tuple(at, fc.constantFrom(...limitTypes))
    .map(
      ([n, type]) =>
        [
          says('limit', n, type),
          (approver: Approver) => setLimitType(approver, n % Math.max(limitsOf(approver).length, 1), type),
        ] as const,
    ),
  fc
    .tuple(at, fc.array(given, { maxLength: 3 }))
    .map(
      ([n, values]) =>
        [
          says('limited to', n, values),
          (approver: Approver) => setLimitValues(approver, n % Math.max(limitsOf(approver).length, 1), values),
        ] as const,
    ),
  at.map(
    (n) =>
      [
        says('remove limit', n),
        (approver: Approver) => removeLimit(approver, n % Math.max(limitsOf(approver).length, 1)),
      ] as const,
  ),
)

const partyEdits: readonly fc.Arbitrary<Edit>[] = [
  kinds.map((kind): Edit => ({ says: says('addParty', kind), of: (draft) => addParty(draft, kind) })),
  fc.tuple(at, at).map(([from, to]): Edit => ({
    says: says('moveParty', from, to),
    of: onParty(from, (draft, party) => moveParty(draft, party.id, to)),
  })),
  at.map((index): Edit => ({
    says: says('removeParty', index),
    of: onParty(index, (draft, party) => removeParty(draft, party.id)),
  })),
  fc.tuple(at, kinds).map(([index, kind]): Edit => ({
    says: says('changeKind', index, kind),
    of: onParty(index, (draft, party) => changeKind(draft, party.id, kind)),
  })),
  fc.tuple(at, setting).map(([index, [path, value]]): Edit => ({
    says: says(path, index, value),
    of: onParty(index, (draft, party) => setPartySetting(draft, party.id, path, value)),
  })),
  fc
    .tuple(
      at,
      fc.record({
        ApproverRoleName: gone(given),
        OrganizationName: text,
        ApproverName: text,
        ApproverMobile: text,
        NotifyType: fc.constantFrom('sms', 'none'),
      }),
    )
    .map(([index, { OrganizationName, ...change }]): Edit => ({
      says: says('who', index, OrganizationName, change),
      of: onParty(index, (draft, party) =>
        updateApprover(
          draft,
          party.id,
          kindOfParty(party)?.startsWith('company') ? { ...change, OrganizationName } : change,
        ),
      ),
    })),
  fc.tuple(at, known).map(([index, who]): Edit => ({
    says: says('fillWithKnown', index, who),
    of: onParty(index, (draft, party) => fillWithKnown(draft, party.id, who)),
  })),
  fc.tuple(at, approverEdits).map(([index, [what, change]]): Edit => ({
    says: says(what, index),
    of: onParty(index, (draft, party) => changeApprover(draft, party.id, change)),
  })),
]

const placing: readonly fc.Arbitrary<Edit>[] = [
  fc
    .tuple(
      fc.constantFrom(...componentTypes.filter(({ child }) => !child?.only)),
      at,
      fc.integer({ min: 1, max: 3 }),
      fc.nat(600),
      fc.nat(850),
    )
    .map(([{ type }, index, page, x, y]): Edit => ({
      says: says('place', type, index, page, x, y),
      of: (draft, { pages }) => {
        const owners = [...draft.parties.map(({ id }) => id), INITIATOR].filter((owner) =>
          mayOwn(ownerKind(draft, owner), type),
        )
        const owner = owners[index % Math.max(owners.length, 1)]
        return owner === undefined
          ? draft
          : placeComponent(draft, owner, newComponent(type, page, { x, y }, pages[page - 1]!)).draft
      },
    })),
  at.map((index): Edit => ({
    says: says('copy', index),
    of: (draft, { pages }) =>
      onComponent(index, (before, { id }) => duplicateComponents(before, new Set([id]), pages).draft)(draft),
  })),
  at.map((index): Edit => ({
    says: says('remove', index),
    of: onComponent(index, (draft, { id }) => removeComponents(draft, new Set([id]))),
  })),
  fc.tuple(at, fc.integer({ min: -400, max: 400 }), fc.integer({ min: -400, max: 400 })).map(([index, x, y]): Edit => ({
    says: says('move', index, x, y),
    of: (draft, document) =>
      onComponent(index, (before, { id }) => moveComponents(before, new Set([id]), { x, y }, document))(draft),
  })),
]

const onePlaced: fc.Arbitrary<Edit> = fc.tuple(at, componentEdits).map(([index, edit]) => ({
  says: says(edit.says, index),
  of: (draft, document) => onComponent(index, (before, placed) => edit.of(before, placed, document))(draft),
}))

/** Edits in any order, of anything. */
export const edits: fc.Arbitrary<readonly Edit[]> = fc.array(
  fc.oneof(
    { weight: 2, arbitrary: fc.oneof(...flowEdits) },
    { weight: 3, arbitrary: fc.oneof(...partyEdits) },
    {
      weight: 3,
      arbitrary: fc.oneof(
        { weight: 5, arbitrary: placing[0]! },
        ...placing.slice(1).map((arbitrary) => ({ weight: 1, arbitrary })),
      ),
    },
    { weight: 6, arbitrary: onePlaced },
  ),
  { maxLength: 40, size: 'max' },
)
