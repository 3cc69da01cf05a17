// CustomShowMap (S4): what Tencent's mini-program shows of a contract in its list. A template with variables; ";" ends
// a line.
import { contractName, type Draft, type Party } from './draft.ts'

/** Variables that need no signer. */
const plainVariables = ['合同名称', '发起方企业', '发起方姓名'] as const

/** A piece of a line. */
export interface ShowPiece {
  /** text: as typed · value: filled in · later: known once it is sent or filled in · unknown: no such variable */
  readonly kind: 'text' | 'value' | 'later' | 'unknown'
  readonly text: string
}

/** The variables available with this number of signers, brackets included. */
export function showVariables(parties: number): readonly string[] {
  const signers = Array.from({ length: parties }, (_, index) => [
    `{签署方${index + 1}企业}`,
    `{签署方${index + 1}姓名}`,
  ])
  return [...plainVariables.map((name) => `{${name}}`), ...signers.flat()]
}

/** The first unknown variable of a template, brackets included; null for none. */
export function unknownVariable(template: string, parties: number): string | null {
  for (const [whole, name = ''] of template.matchAll(variable)) if (!isKnown(name, parties)) return whole
  return null
}

/** The lines as the list shows them. Unknown values (the initiator is the gateway's) stay names. */
export function fillShowMap(template: string, draft: Draft): readonly (readonly ShowPiece[])[] {
  return template
    .split(';')
    .map((line) => pieces(line.trim(), draft))
    .filter((line) => line.length > 0)
}

const variable = /\{([^{}]*)\}/g
const signerVariable = /^签署方([1-9]\d{0,3})(企业|姓名)$/

function isKnown(name: string, parties: number): boolean {
  if (plainVariables.some((known) => known === name)) return true
  const signer = signerVariable.exec(name)
  return signer !== null && Number(signer[1]) <= parties
}

function pieces(line: string, draft: Draft): readonly ShowPiece[] {
  const found: ShowPiece[] = []
  let end = 0
  for (const match of line.matchAll(variable)) {
    if (match.index > end) found.push({ kind: 'text', text: line.slice(end, match.index) })
    found.push(filled(match[0], match[1] ?? '', draft))
    end = match.index + match[0].length
  }
  if (end < line.length) found.push({ kind: 'text', text: line.slice(end) })
  return found
}

function filled(whole: string, name: string, draft: Draft): ShowPiece {
  if (!isKnown(name, draft.parties.length)) return { kind: 'unknown', text: whole }
  const value = name === '合同名称' ? contractName(draft) : signerValue(name, draft.parties)
  return value === '' ? { kind: 'later', text: name } : { kind: 'value', text: value }
}

function signerValue(name: string, parties: readonly Party[]): string {
  const [, number, what] = signerVariable.exec(name) ?? []
  const approver = parties[Number(number) - 1]?.approver
  const value = what === '企业' ? approver?.OrganizationName : approver?.ApproverName
  return typeof value === 'string' ? value.trim() : ''
}
