// Quick fixes: from a finding to the draft without it, as one edit.
import { componentType, valueFacets } from '../component-types/catalogue.ts'
import type { Approver } from '../api/approver-info.ts'
import type { Component } from '../api/component.ts'
import type { JsonObject } from '../values/json-object.ts'
import { INITIATOR, type Draft } from '../draft/draft.ts'
import { updateComponent } from '../draft/component-edits.ts'
import { updateFlow } from '../draft/flow-edits.ts'
import { updateApprover } from '../draft/party-edits.ts'
import { settingOf, withSetting } from '../draft/party-settings.ts'
import { isOnPage } from '../geometry/page.ts'
import { roundPt, type Rect } from '../geometry/rect.ts'
import { ptFromMm } from '../geometry/units.ts'
import type { DocumentModel } from '../locate/document-model.ts'
import { locate } from '../locate/locate.ts'
import { placedAt } from '../locate/place.ts'
import { maxComponentIdLength } from '../draft/component-rules.ts'
import { organizationProblem, tidyOrganization } from '../values/company-name.ts'
import { creditCodeProblem, tidyCreditCode } from '../values/credit-code.ts'
import { emailProblem, tidyEmail } from '../values/email.ts'
import { idNumberProblem, tidyIdNumber } from '../values/id-card.ts'
import { mobileProblem, tidyMobile } from '../values/mobile.ts'
import { nameProblem, tidyName } from '../values/person-name.ts'
import { mended } from '../values/strictness.ts'
import type { Finding } from './finding.ts'
import { cleanedIn } from './clean-texts.ts'
import { targetOf } from './finding-target.ts'

/** The name of a fix: the key of its button's label. */
export type FixName =
  | 'brackets'
  | 'mobile'
  | 'sms'
  | 'cardNumber'
  | 'name'
  | 'company'
  | 'email'
  | 'clean'
  | 'creditCode'
  | 'removeCompany'
  | 'clearValue'
  | 'newId'
  | 'ontoPage'
  | 'awayFromEdge'
  | 'require'
  | 'remove'

type Apply = (draft: Draft, finding: Finding, document: DocumentModel | null) => Draft | null

const mendedCompany = onParty(({ OrganizationName: name }) =>
  withMend('OrganizationName', name, tidyOrganization, organizationProblem),
)

const fixes: Readonly<Record<string, readonly [FixName, Apply]>> = {
  'organization-brackets': ['brackets', mendedCompany],
  'organization-characters': ['company', mendedCompany],
  'cc-organization-brackets': [
    'brackets',
    onCopy(({ OrganizationName: name }) => withMend('OrganizationName', name, tidyOrganization, organizationProblem)),
  ],
  'approver-mobile-form': [
    'mobile',
    onParty(({ ApproverMobile: mobile }) => withMend('ApproverMobile', mobile, tidyMobile, mobileProblem)),
  ],
  'cc-mobile-form': ['mobile', onCopy(({ Mobile: mobile }) => withMend('Mobile', mobile, tidyMobile, mobileProblem))],
  'party-not-told': ['sms', onParty(() => ({ NotifyType: 'sms' }))],
  'notify-type': ['sms', onParty(() => ({ NotifyType: 'sms' }))],
  'card-number-form': [
    'cardNumber',
    onParty(({ ApproverIdCardNumber: number, ApproverIdCardType: type }) =>
      withMend('ApproverIdCardNumber', number, tidyIdNumber, (text) =>
        idNumberProblem(text, typeof type === 'string' ? type : undefined),
      ),
    ),
  ],
  'approver-name-characters': [
    'name',
    onParty(({ ApproverName: name }) => withMend('ApproverName', name, tidyName, nameProblem)),
  ],
  'cc-name': ['name', onCopy(({ Name: name }) => withMend('Name', name, tidyName, nameProblem))],
  'approver-email-form': [
    'email',
    onParty(({ ApproverEmail: email }) => withMend('ApproverEmail', email, tidyEmail, emailProblem)),
  ],
  'register-credit-code': ['creditCode', onParty(withCreditCode)],
  'text-not-holdable': ['clean', withCleanText],
  'text-unclean': ['clean', withCleanText],
  'look-alike-characters': ['clean', withCleanText],
  'organization-of-person': ['removeCompany', onParty(() => ({ OrganizationName: undefined }))],
  'verify-types-idle': ['remove', onParty(() => ({ ApproverVerifyTypes: undefined }))],
  'pre-read-idle': ['remove', onParty(() => ({ PreReadTime: undefined }))],
  'value-of-signer': ['clearValue', onComponent(() => ({ ComponentValue: undefined }))],
  'component-key-idle': ['remove', onComponent((_component, { path }) => ({ [String(path.at(-1))]: undefined }))],
  'component-id-twice': [
    'newId',
    (draft, finding) =>
      onComponent(({ ComponentId: id }) => ({ ComponentId: freeId(draft, id ?? '') }))(draft, finding, null),
  ],
  'position-outside': ['ontoPage', ontoPage],
  'paging-outside-some': ['ontoPage', ontoPage],
  'keyword-place-outside': ['ontoPage', ontoPage],
  'near-edge': ['awayFromEdge', awayFromEdge],
  'blanks-optional': ['require', requireBlanks],
}

/** The fix for a rule's findings, if any. Whether it works for a particular finding is up to `applyFix`. */
export function fixName({ rule }: { readonly rule: string }): FixName | null {
  return Object.hasOwn(fixes, rule) ? fixes[rule]![0] : null
}

/** The draft with the finding fixed; null if that needs a decision by the person. */
export function applyFix(draft: Draft, finding: Finding, document: DocumentModel | null): Draft | null {
  return Object.hasOwn(fixes, finding.rule) ? fixes[finding.rule]![1](draft, finding, document) : null
}

function onParty(change: (approver: Approver) => Partial<Approver> | null): Apply {
  return (draft, { path }) => {
    const { owner } = targetOf(draft, path)
    const party = draft.parties.find(({ id }) => id === owner)
    const next = party && change(party.approver)
    return party && next ? updateApprover(draft, party.id, next) : null
  }
}

function onCopy(change: (cc: JsonObject) => JsonObject | null): Apply {
  return (draft, { path }) => {
    const { CcInfos: copies } = draft.flow
    const index = path[1]
    if (!Array.isArray(copies) || typeof index !== 'number') return null
    const copy: unknown = copies[index]
    const next = typeof copy === 'object' && copy !== null ? change(copy as JsonObject) : null
    return (
      next &&
      updateFlow(draft, {
        CcInfos: copies.map((cc: unknown) => (cc === copy ? { ...(copy as JsonObject), ...next } : cc)),
      })
    )
  }
}

function onComponent(change: (component: Component, finding: Finding) => Partial<Component>): Apply {
  return (draft, finding) => {
    const { componentId } = targetOf(draft, finding.path)
    return componentId === undefined
      ? null
      : updateComponent(draft, componentId, (component) => withKeys(component, change(component, finding)))
  }
}

function withKeys(component: Component, change: Partial<Component>): Component {
  return Object.fromEntries(
    Object.entries({ ...component, ...change }).filter(([, value]) => value !== undefined),
  ) as Component
}

/** Corrects the value of one key; null if that does not help. */
function withMend(
  key: string,
  value: unknown,
  tidy: Tidy,
  problem: Problem,
): { readonly [key: string]: string } | null {
  const next = mended(value, tidy, problem)
  return next === null ? null : { [key]: next }
}

function withCreditCode(approver: Approver): Approver | null {
  const path = 'RegisterInfo.UnifiedSocialCreditCode'
  const code = mended(settingOf(approver, path), tidyCreditCode, creditCodeProblem)
  return code === null ? null : withSetting(approver, path, code)
}

type Tidy = (text: string) => string
type Problem = (text: string) => string | null

/** Cleans the text that a finding is about, in place. */
function withCleanText(draft: Draft, { path }: Finding): Draft | null {
  const { owner, componentId, rest } = targetOf(draft, path)
  const [key, ...below] = rest
  if (key === undefined) return null
  const change = (holder: JsonObject) => ({ [key]: cleanedIn(holder[key], below, path, holder.GenerateMode) })
  if (componentId !== undefined)
    return updateComponent(draft, componentId, (component) => ({ ...component, ...change(component) }))
  const party = draft.parties.find(({ id }) => id === owner)
  if (party) return updateApprover(draft, party.id, change(party.approver))
  return owner === undefined ? updateFlow(draft, change(draft.flow)) : null
}

/** The id with a number appended that makes it unique. */
function freeId(draft: Draft, id: string): string {
  const taken = new Set(draft.components.map(({ component }) => component.ComponentId))
  const stem = id.replace(/_\d{1,4}$/, '')
  for (let number = 2; ; number += 1) {
    const tail = `_${number}`
    const next = `${[...stem].slice(0, maxComponentIdLength - tail.length).join('')}${tail}`
    if (!taken.has(next)) return next
  }
}

/** Moves the first placement that extends beyond its page onto the page, shrinking it if necessary. */
function ontoPage(draft: Draft, finding: Finding, document: DocumentModel | null): Draft | null {
  return movePlace(draft, finding, document, (rect, page) => (isOnPage(rect, page) ? null : rect))
}

/** A little more than the required 5 mm, because positions are rounded. */
const edgePt = ptFromMm(5) + 0.01

function awayFromEdge(draft: Draft, finding: Finding, document: DocumentModel | null): Draft | null {
  return movePlace(draft, finding, document, (rect, page) => {
    const within = (start: number, length: number, whole: number) =>
      Math.min(Math.max(start, edgePt), whole - edgePt - length)
    const moved = {
      ...rect,
      x: within(rect.x, rect.width, page.widthPt),
      y: within(rect.y, rect.height, page.heightPt),
    }
    // Too large for the space between the margins, so moving does not help.
    return moved.x < edgePt - 0.01 || moved.y < edgePt - 0.01 || (moved.x === rect.x && moved.y === rect.y)
      ? null
      : moved
  })
}

function movePlace(
  draft: Draft,
  finding: Finding,
  document: DocumentModel | null,
  target: (rect: Rect, page: DocumentModel['pages'][number]) => Rect | null,
): Draft | null {
  const { componentId } = targetOf(draft, finding.path)
  if (componentId === undefined || document === null) return null
  const next = updateComponent(draft, componentId, (component) => {
    for (const placement of locate(component, document)) {
      const page = document.pages[placement.page - 1]
      const rect = page && target(ownRect(component, placement.rect), page)
      if (rect) return placedAt(component, placement, { page: placement.page, rect }, document.pages)
    }
    return component
  })
  return next === draft ? null : next
}

/** A paging seal is never drawn larger than its page, but the fix needs its own height and position. */
function ownRect(component: Component, rect: Rect): Rect {
  return componentType(component.ComponentType)?.paging
    ? { ...rect, height: roundPt(component.ComponentHeight ?? rect.height) }
    : rect
}

function requireBlanks(draft: Draft, { path }: Finding): Draft | null {
  const { owner } = targetOf(draft, path)
  if (owner === undefined || owner === INITIATOR) return null
  const components = draft.components.map((placed) =>
    placed.owner === owner && placed.list === 'fill' && valueFacets(placed.component.ComponentType).written
      ? { ...placed, component: { ...placed.component, ComponentRequired: true } }
      : placed,
  )
  return { ...draft, components }
}
