// Row 23: ComponentId and ComponentName. Their limits apply to absolute placement only; otherwise the id is the keyword
// and the name is the form field's.
import {
  componentNameProblem,
  maxComponentIdLength as maxId,
  maxComponentNameLength as maxName,
} from '../draft/component-rules.ts'
import { isLonger, isPlainName } from '../values/characters.ts'
import { at, type Hit, type Rule } from './rule.ts'
import type { ComponentView } from './component-view.ts'

export const row23Code = { sign: 'InvalidParameter.SignComponents', fill: 'InvalidParameter.ParamError' } as const

export const idRules: readonly Rule[] = [
  {
    row: 23,
    name: 'component-id-twice',
    code: row23Code,
    scope: 'request',
    check: (subject) => {
      const seen = new Set<string>()
      const hits: Hit[] = []
      for (const view of subject.components) {
        const id = view.mode === 'NORMAL' ? idOf(view) : ''
        if (id !== '' && seen.has(id)) hits.push(at(view, 'ComponentId', { id: id.slice(0, maxId) }))
        seen.add(id)
      }
      return hits
    },
  },
  {
    row: 23,
    name: 'component-id-long',
    code: row23Code,
    scope: 'component',
    about: { mode: 'NORMAL' },
    check: (view) => (isLonger(idOf(view), maxId) ? at(view, 'ComponentId', { max: maxId }) : null),
  },
  {
    row: 23,
    name: 'component-id-characters',
    code: row23Code,
    scope: 'component',
    about: { mode: 'NORMAL' },
    check: (view) => (isPlainName(idOf(view)) ? null : at(view, 'ComponentId')),
  },
  {
    row: 23,
    name: 'component-name',
    code: row23Code,
    scope: 'component',
    about: { mode: 'NORMAL' },
    check: (view) => {
      const { ComponentName: name = '' } = view.component
      return isLonger(name, maxName) || componentNameProblem(name) ? at(view, 'ComponentName', { max: maxName }) : null
    },
  },
  {
    row: 23,
    name: 'component-key-idle',
    code: row23Code,
    // SDK: 发起合同时候不要填写, or 暂未使用.
    severity: 'warning',
    scope: 'component',
    check: (view) => {
      const { ComponentRecipientId, IsFormType, ComponentDateFontSize, ChannelComponentId } = view.component
      if (ComponentRecipientId) return at(view, 'ComponentRecipientId', { name: 'ComponentRecipientId' })
      if (IsFormType === true) return at(view, 'IsFormType', { name: 'IsFormType' })
      if (ComponentDateFontSize) return at(view, 'ComponentDateFontSize', { name: 'ComponentDateFontSize' })
      return ChannelComponentId ? at(view, 'ChannelComponentId', { name: 'ChannelComponentId' }) : null
    },
  },
]

function idOf({ component }: ComponentView): string {
  return component.ComponentId ?? ''
}
