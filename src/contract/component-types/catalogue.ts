// The catalogue of component types: one entry per ComponentType, read by the palette, inspector, checks and docs.
// Sources: S4 "Component", the SDK's comment on ComponentType, docs/facts.md "Who may have what".
import type { Size } from '../geometry/rect.ts'

export type OwnerKind = 'initiator' | 'company' | 'person' | 'companyAuto' | 'personAuto'

export interface ComponentTypeEntry {
  readonly type: string
  readonly group: 'sign' | 'fill'
  /**
   * Size of a new component, pt. Company seal 119 × 119 (4.2 cm) and signature 119 × 43 are from Tencent's documents.
   */
  readonly size: Size
  /** The smallest size that is still legible, pt. */
  readonly min: Size
  readonly owners: readonly OwnerKind[]
  /** Shows text, so font, size, colour and alignment can be set. */
  readonly text?: boolean
  /** False for types that exist only inside a combination. */
  readonly palette: boolean
  /** Spans the edges of all pages; only PosY, Width and Height are used. */
  readonly paging?: boolean
  /** Covers every page; position and size are ignored (API of August 2026, example 12 sends 0). */
  readonly covers?: boolean
}

const signers: readonly OwnerKind[] = ['company', 'person', 'personAuto']
const companies: readonly OwnerKind[] = ['company', 'companyAuto']
const everyone: readonly OwnerKind[] = ['initiator', 'company', 'person']

const seal: Size = { width: 119, height: 119 }
const signature: Size = { width: 119, height: 43 }
const line: Size = { width: 116, height: 20 }
const minLine: Size = { width: 20, height: 8 }

export const componentTypes: readonly ComponentTypeEntry[] = [
  { type: 'SIGN_SEAL', group: 'sign', size: seal, min: { width: 28, height: 28 }, owners: companies, palette: true },
  {
    type: 'SIGN_LEGAL_PERSON_SEAL',
    group: 'sign',
    size: { width: 57, height: 57 },
    min: { width: 20, height: 20 },
    owners: companies,
    palette: true,
  },
  {
    type: 'SIGN_SIGNATURE',
    group: 'sign',
    size: signature,
    min: { width: 30, height: 12 },
    owners: signers,
    palette: true,
  },
  {
    type: 'SIGN_DATE',
    group: 'sign',
    size: line,
    min: minLine,
    owners: signers,
    text: true,
    palette: true,
  },
  {
    type: 'SIGN_PAGING_SEAL',
    group: 'sign',
    size: seal,
    min: { width: 28, height: 28 },
    owners: companies,
    palette: true,
    paging: true,
  },
  {
    type: 'SIGN_PAGING_SIGNATURE',
    group: 'sign',
    size: signature,
    min: { width: 30, height: 12 },
    owners: signers,
    palette: true,
    paging: true,
  },
  {
    type: 'SIGN_OPINION',
    group: 'sign',
    size: { width: 200, height: 36 },
    min: { width: 40, height: 12 },
    owners: signers,
    palette: true,
  },
  {
    type: 'SIGN_VIRTUAL_COMBINATION',
    group: 'sign',
    size: { width: 240, height: 150 },
    min: { width: 40, height: 24 },
    owners: signers,
    palette: true,
  },
  {
    type: 'SIGN_MULTI_LINE_TEXT',
    group: 'sign',
    size: { width: 200, height: 60 },
    min: minLine,
    owners: signers,
    text: true,
    palette: false,
  },
  {
    type: 'SIGN_SELECTOR',
    group: 'sign',
    size: { width: 120, height: 24 },
    min: minLine,
    owners: signers,
    text: true,
    palette: false,
  },
  {
    type: 'TEXT',
    group: 'fill',
    size: { width: 150, height: 20 },
    min: minLine,
    owners: everyone,
    text: true,
    palette: true,
  },
  {
    type: 'MULTI_LINE_TEXT',
    group: 'fill',
    size: { width: 240, height: 60 },
    min: minLine,
    owners: everyone,
    text: true,
    palette: true,
  },
  {
    type: 'CHECK_BOX',
    group: 'fill',
    size: { width: 16, height: 16 },
    min: { width: 8, height: 8 },
    owners: everyone,
    palette: true,
  },
  { type: 'DATE', group: 'fill', size: line, min: minLine, owners: everyone, text: true, palette: true },
  {
    type: 'SELECTOR',
    group: 'fill',
    size: { width: 100, height: 20 },
    min: minLine,
    owners: everyone,
    text: true,
    palette: true,
  },
  {
    type: 'DISTRICT',
    group: 'fill',
    size: { width: 200, height: 20 },
    min: minLine,
    owners: everyone,
    text: true,
    palette: true,
  },
  { type: 'FILL_IMAGE', group: 'fill', size: seal, min: { width: 12, height: 12 }, owners: everyone, palette: true },
  {
    type: 'ATTACHMENT',
    group: 'fill',
    size: { width: 240, height: 42 },
    min: { width: 40, height: 16 },
    owners: everyone,
    palette: true,
  },
  {
    type: 'DYNAMIC_TABLE',
    group: 'fill',
    size: { width: 420, height: 100 },
    min: { width: 60, height: 24 },
    owners: everyone,
    palette: true,
  },
  {
    type: 'WATERMARK',
    group: 'fill',
    size: { width: 240, height: 80 },
    min: { width: 40, height: 16 },
    owners: ['initiator'],
    text: true,
    palette: true,
    covers: true,
  },
  {
    type: 'VIRTUAL_COMBINATION',
    group: 'fill',
    size: { width: 160, height: 60 },
    min: { width: 16, height: 12 },
    owners: everyone,
    palette: true,
  },
]

const byType = new Map(componentTypes.map((entry) => [entry.type, entry]))

/** The entry of a type; undefined for an unknown type, which an import keeps nevertheless. */
export function componentType(type: string): ComponentTypeEntry | undefined {
  return byType.get(type)
}
