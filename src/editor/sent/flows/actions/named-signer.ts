// The signer being typed for a place that was left open, identified in one of the ways of CreateFlowApprovers (SDK).
import { organizationProblem } from '../../../../contract/values/company-name.ts'
import { idNumberProblem, type IdCardType } from '../../../../contract/values/id-card.ts'
import { mobileProblem } from '../../../../contract/values/mobile.ts'
import { nameProblem } from '../../../../contract/values/person-name.ts'
import type { NewApprovers } from '../../../../gateway/routes.ts'
import type { Problem } from '../../../../words/zh/fields.ts'

/**
 * mobile: name and mobile. wecom: the WeCom UserId of a member of one's own company. document: the id number of a
 * person whose identity has been verified.
 */
export type Way = 'mobile' | 'wecom' | 'document'
export type Field = 'company' | 'name' | 'mobile' | 'userId' | 'idCardNumber'

export interface NamedSigner {
  readonly way: Way
  readonly company: string
  readonly name: string
  readonly mobile: string
  readonly userId: string
  readonly idCardType: IdCardType
  readonly idCardNumber: string
}

export function emptySigner(company: string): NamedSigner {
  return { way: 'mobile', company, name: '', mobile: '', userId: '', idCardType: 'ID_CARD', idCardNumber: '' }
}

export function waysOf(kind: string): readonly Way[] {
  return kind === 'company' ? ['mobile', 'wecom'] : ['mobile', 'document']
}

/** The fields to fill in, all required, in the order of the form. */
export function fieldsOf(kind: string, way: Way): readonly Field[] {
  const own: readonly Field[] = way === 'wecom' ? ['userId'] : ['name', way === 'mobile' ? 'mobile' : 'idCardNumber']
  return kind === 'company' ? ['company', ...own] : own
}

/** True if nothing was typed: the place stays open. */
export function isUntouched(signer: NamedSigner, kind: string): boolean {
  return fieldsOf(kind, signer.way).every((field) => field === 'company' || signer[field] === '')
}

/** What is wrong with a field: a key under `problem.`, or null. An empty field is not a problem. */
export function problemOf(signer: NamedSigner, field: Field): Problem | null {
  switch (field) {
    case 'company':
      return organizationProblem(signer.company)
    case 'name':
      return nameProblem(signer.name)
    case 'mobile':
      return mobileProblem(signer.mobile)
    case 'idCardNumber':
      return idNumberProblem(signer.idCardNumber, signer.idCardType)
    case 'userId':
      return null
  }
}

export function isComplete(signer: NamedSigner, kind: string): boolean {
  return fieldsOf(kind, signer.way).every((field) => signer[field].trim() !== '' && problemOf(signer, field) === null)
}

export function approverOf(recipientId: string, kind: string, signer: NamedSigner): NewApprovers['approvers'][number] {
  const { way, company, name, mobile, userId, idCardType, idCardNumber } = signer
  return {
    recipientId,
    ...(way === 'wecom' ? { userId: userId.trim() } : { name: name.trim() }),
    ...(way === 'mobile' && { mobile }),
    ...(way === 'document' && { idCardType, idCardNumber }),
    ...(kind === 'company' && { organizationName: company.trim() }),
  }
}
