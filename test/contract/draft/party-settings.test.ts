import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isFilledLater } from '../../../src/contract/api/filled-later.ts'
import { checkRequest } from '../../../src/contract/checks/check.ts'
import type { Approver } from '../../../src/contract/api/approver-info.ts'
import type { JsonObject } from '../../../src/contract/values/json-object.ts'
import {
  changeKind,
  fillWithKnown,
  isSet,
  kindForKnown,
  partySettings,
  setFilledLater,
  setLicence,
  setLicenceLock,
  setPartySetting,
  settingOf,
  withSetting,
  type KnownParty,
  type PartySetting,
} from '../../../src/contract/draft/party-settings.ts'
import { toRequest } from '../../../src/contract/request/to-request.ts'
import { aDraft, company, deepFreeze, person } from '../a-draft.ts'

const paths = Object.keys(partySettings) as PartySetting[]

const valueFor: Readonly<Record<(typeof partySettings)[PartySetting], fc.Arbitrary<unknown>>> = {
  string: fc.string({ minLength: 1 }),
  strings: fc.array(fc.string(), { minLength: 1, maxLength: 3 }),
  integer: fc.integer({ min: 0, max: 2_000_000_000 }),
  integers: fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 1, maxLength: 5 }),
  boolean: fc.boolean(),
  number: fc.double({ noNaN: true, noDefaultInfinity: true }),
}

const someSetting = fc
  .constantFrom(...paths)
  .chain((path) => fc.tuple(fc.constant(path), valueFor[partySettings[path]!]))
const someSettings = fc.array(someSetting, { maxLength: 40 })

/** What an import may have brought beside the settings: keys of a newer API, also inside of the nested objects. */
const imported: fc.Arbitrary<Approver> = fc
  .record(
    {
      Newer: fc.jsonValue(),
      ApproverOption: fc.record({ NewerOption: fc.jsonValue() }),
      RegisterInfo: fc.record({
        NewerInfo: fc.jsonValue(),
        RegisterInfoOption: fc.record({ NewerSame: fc.boolean() }),
      }),
    },
    { requiredKeys: [] },
  )
  .map((more) => deepFreeze({ ...company, ...more }) as Approver)

const applied = (approver: Approver, settings: readonly (readonly [PartySetting, unknown])[]) =>
  settings.reduce((before, [path, value]) => deepFreeze(withSetting(before, path, value)), approver)

describe('settings of a party', () => {
  it('give back the approver without leftovers once they are unset, in whatever order', () => {
    fc.assert(
      fc.property(imported, someSettings, fc.infiniteStream(fc.nat()), (approver, settings, order) => {
        const touched = [...new Set(settings.map(([path]) => path))]
        for (let at = touched.length - 1; at > 0; at -= 1) {
          const other = order.next().value % (at + 1)
          ;[touched[at], touched[other]] = [touched[other]!, touched[at]!]
        }
        const after = applied(
          applied(approver, settings),
          touched.map((path) => [path, undefined] as const),
        )
        expect(after).toEqual(approver)
      }),
    )
  })

  it('hold what was written last, and touch nothing else', () => {
    fc.assert(
      fc.property(imported, someSettings, (approver, settings) => {
        const after = applied(approver, settings)
        for (const [path, value] of new Map(settings)) expect(settingOf(after, path)).toEqual(value)
        for (const path of paths) if (!settings.some(([set]) => set === path)) expect(isSet(after, path)).toBe(false)
        expect(settingOf(after, 'ApproverOption' as PartySetting) ?? {}).toMatchObject(
          (approver.ApproverOption ?? {}) as object,
        )
        expect(after.Newer).toEqual(approver.Newer)
      }),
    )
  })

  it('are of the types that the API asks for', () => {
    fc.assert(
      fc.property(someSettings, (settings) => {
        const request = toRequest(aDraft([applied(company, settings), person]))
        const types = checkRequest(request, { stage: 'draft', now: 0, document: null }).filter(
          ({ rule }) => rule === 'parameter-type',
        )
        expect(types).toEqual([])
      }),
    )
  })

  it('are the same draft where nothing changes', () => {
    const draft = aDraft([{ ...company, ApproverOption: {}, PreReadTime: 9 }])
    expect(setPartySetting(draft, 'p1', 'PreReadTime', 9)).toBe(draft)
    expect(setPartySetting(draft, 'p1', 'ApproverOption.NoRefuse', undefined)).toBe(draft)
    expect(setPartySetting(draft, 'p1', 'RegisterInfo.RegisterInfoOption.LegalNameSame', undefined)).toBe(draft)
    expect(setPartySetting(draft, 'nobody', 'PreReadTime', 8)).toBe(draft)
  })

  it('take a key away with an empty text or list', () => {
    const approver: Approver = { ...company, ApproverSignTypes: [1], RegisterInfo: { LegalName: '张三' } }
    expect(withSetting(withSetting(approver, 'ApproverSignTypes', []), 'RegisterInfo.LegalName', '')).toEqual(company)
  })

  it('leave alone what an import wrote in place of an object, until something is set in it', () => {
    const written: JsonObject = { ...company, ApproverOption: null }
    const approver = written as Approver
    expect(withSetting(approver, 'ApproverOption.NoRefuse', undefined)).toBe(approver)
    expect(withSetting(approver, 'ApproverOption.NoRefuse', true).ApproverOption).toEqual({ NoRefuse: true })
    expect(settingOf({ RegisterInfo: 'x' }, 'RegisterInfo.LegalName')).toBeUndefined()
  })
})

describe('a signer who is filled in later', () => {
  it('has empty name and mobile, as the documented example, and nothing else that tells who it is', () => {
    const known: Approver = {
      ...person,
      ApproverMobile: '13200000000',
      UserId: 'u',
      ApproverIdCardType: 'ID_CARD',
      ApproverIdCardNumber: '1',
    }
    const later = setFilledLater(known, true)
    expect(later).toEqual({ ...person, ApproverName: '', ApproverMobile: '', ApproverOption: { FillType: 1 } })
    expect(isFilledLater(later)).toBe(true)
    expect(setFilledLater(later, false)).toEqual({ ...person, ApproverName: '', ApproverMobile: '' })
  })

  it('is not an automatic one', () => {
    const later = aDraft([setFilledLater({ ...company, ApproverOption: { NoRefuse: true } }, true)])
    expect(changeKind(later, 'p1', 'companyAuto').parties[0]!.approver.ApproverOption).toEqual({ NoRefuse: true })
    expect(isFilledLater(changeKind(later, 'p1', 'person').parties[0]!.approver)).toBe(true)
  })
})

describe('the kind of licence', () => {
  const lock = { OrganizationIdCardTypeSame: true }

  it('is written out where it is locked, the default too, and leaves nothing once it is not', () => {
    const locked = setLicenceLock(company, true)
    expect(locked.RegisterInfo).toEqual({ OrganizationIdCardType: 'USCC', RegisterInfoOption: lock })
    expect(setLicenceLock(locked, false)).toEqual(company)
  })

  it('stays what was chosen', () => {
    const clinic = setLicence(company, 'CLINICFILLINGCERTIFICATE')
    expect(setLicenceLock(setLicenceLock(clinic, true), false)).toEqual(clinic)
    expect(setLicence(setLicenceLock(clinic, true), undefined).RegisterInfo).toEqual({
      OrganizationIdCardType: 'USCC',
      RegisterInfoOption: lock,
    })
    expect(setLicence(clinic, undefined)).toEqual(company)
  })
})

describe('a party from the address book', () => {
  const wang: KnownParty = {
    kind: 'person',
    organizationName: '',
    name: '王五',
    mobile: '13900000000',
    userId: '',
    email: '',
  }
  const firm: KnownParty = {
    kind: 'company',
    organizationName: '示例公司',
    name: '李四',
    mobile: '13800000000',
    userId: 'u9',
    email: 'a@b.cn',
  }
  const filled = (approver: Approver, known: KnownParty) =>
    fillWithKnown(aDraft([deepFreeze(approver)]), 'p1', known).parties[0]!.approver

  it('has what is known of it', () => {
    expect(filled(company, firm)).toEqual({
      ...company,
      OrganizationName: '示例公司',
      ApproverName: '李四',
      ApproverMobile: '13800000000',
      UserId: 'u9',
      ApproverEmail: 'a@b.cn',
    })
  })

  it('keeps its kind where that fits, and changes it where not', () => {
    const kinds = (approver: Approver) =>
      [firm, wang].map((known) => kindForKnown(aDraft([approver]).parties[0]!, known))
    expect(kinds({ ApproverType: 3 })).toEqual(['companyAuto', 'person'])
    expect(kinds({ ApproverType: 7 })).toEqual(['company', 'personAuto'])
    expect(kinds({ ApproverType: 9 })).toEqual(['company', 'person'])
    expect(filled(company, wang)).toMatchObject({ ApproverType: 1, ApproverName: '王五' })
    expect(filled(company, wang)).not.toHaveProperty('OrganizationName')
  })

  it('has nothing left of who was there before', () => {
    const before: JsonObject = {
      UserId: 'old',
      ApproverEmail: 'old@b.cn',
      ApproverIdCardNumber: '1',
      RegisterInfo: { LegalName: '旧' },
      ApproverOption: { FillType: 1, NoRefuse: true },
    }
    const after = filled({ ...company, ...before }, { ...firm, userId: '', email: '' })
    expect(after).toEqual({
      ...company,
      OrganizationName: '示例公司',
      ApproverName: '李四',
      ApproverMobile: '13800000000',
      ApproverOption: { NoRefuse: true },
    })
  })

  it('keeps id card and registration where it is the same one', () => {
    const before: Approver = {
      ...company,
      OrganizationName: '示例公司',
      ApproverName: '李四',
      ApproverMobile: '13800000000',
      ApproverIdCardNumber: '1',
      RegisterInfo: { LegalName: '旧' },
    }
    expect(filled(before, firm)).toMatchObject({ ApproverIdCardNumber: '1', RegisterInfo: { LegalName: '旧' } })
  })
})
