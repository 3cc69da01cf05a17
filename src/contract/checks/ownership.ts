// Rows 16 to 19: what each party must have, may have and may not have. The catalogue defines who may own what.
import { typesWhere } from '../component-types/catalogue.ts'
import { mayOwn } from '../component-types/owners.ts'
import { isBlank } from '../values/characters.ts'
import { isInside } from './combination.ts'
import { onlyInside } from '../component-types/combination-types.ts'
import { at, type Rule } from './rule.ts'
import type { ComponentView } from './component-view.ts'

export const ownershipRules: readonly Rule[] = [
  {
    row: 16,
    name: 'sign-components-missing',
    code: 'MissingParameter.SignComponents',
    scope: 'approver',
    check: (party, { request }) =>
      request.SignBeanTag !== 1 && (party.approver.SignComponents ?? []).length === 0
        ? at(party, 'SignComponents')
        : null,
  },
  {
    row: 17,
    name: 'sign-type-unknown',
    code: 'InvalidParameter.SignComponentType',
    scope: 'component',
    about: { list: 'sign' },
    check: (view) => (groupOf(view) === 'sign' ? null : at(view, 'ComponentType')),
  },
  {
    row: 17,
    name: 'sign-type-of-other-kind',
    code: 'OperationDenied.NoSupportComponentType',
    scope: 'component',
    about: { list: 'sign' },
    check: (view) => {
      const { kind, component } = view
      // The signatures of a silent company have their own code, in row 18.
      if (kind === undefined || groupOf(view) !== 'sign' || isSilentSignature(view)) return null
      return mayOwn(kind, component.ComponentType) ? null : at(view, 'ComponentType')
    },
  },
  {
    row: 17,
    name: 'sign-type-outside-combination',
    code: 'OperationDenied.NoSupportComponentType',
    scope: 'component',
    about: { list: 'sign', types: onlyInside },
    check: (view, subject) => (isInside(view, subject) ? null : at(view, 'ComponentType')),
  },
  {
    row: 17,
    name: 'sign-type-in-field',
    code: 'InvalidParameter.SignComponentType',
    // The SDK's comment forbids it, but S4 example 13 does it.
    severity: 'warning',
    scope: 'component',
    about: { list: 'sign', mode: 'FIELD', types: typesWhere(({ doubtfulInField }) => doubtfulInField) },
    check: (view) => at(view, 'GenerateMode'),
  },
  {
    row: 18,
    name: 'silent-signature',
    code: 'OperationDenied.ServerSignNoSupportSignature',
    scope: 'component',
    about: { list: 'sign', kinds: ['companyAuto'] },
    check: (view) => (isSilentSignature(view) ? at(view, 'ComponentType') : null),
  },
  {
    row: 18,
    name: 'silent-seal-id-missing',
    code: 'MissingParameter.ServerSignSealId',
    scope: 'component',
    about: { list: 'sign', kinds: ['companyAuto'] },
    check: (view) => {
      const { ComponentType: type, ComponentValue: sealId } = view.component
      return mayOwn('companyAuto', type) && isBlank(sealId) ? at(view, 'ComponentValue') : null
    },
  },
  {
    row: 18,
    name: 'silent-fill-component',
    code: 'OperationDenied.ServerSignNoAllowComponent',
    scope: 'component',
    about: { list: 'fill', kinds: ['companyAuto', 'personAuto'] },
    check: (view) => ({ path: view.path }),
  },
  {
    row: 19,
    name: 'fill-type-unknown',
    code: 'InvalidParameter.ComponentType',
    scope: 'component',
    about: { list: 'fill' },
    check: (view) => (groupOf(view) === 'fill' ? null : at(view, 'ComponentType')),
  },
  {
    row: 19,
    name: 'fill-type-of-other-kind',
    code: 'OperationDenied.NoSupportComponentType',
    scope: 'component',
    about: { list: 'fill' },
    check: (view) => {
      if (view.kind === undefined || groupOf(view) !== 'fill' || isSilent(view)) return null
      return mayOwn(view.kind, view.component.ComponentType) ? null : at(view, 'ComponentType')
    },
  },
]

function groupOf({ entry }: ComponentView): 'sign' | 'fill' | undefined {
  return entry?.group
}

function isSilent({ kind }: ComponentView): boolean {
  return kind === 'companyAuto' || kind === 'personAuto'
}

function isSilentSignature({ kind, entry }: ComponentView): boolean {
  return kind === 'companyAuto' && entry?.mark === 'signature'
}
