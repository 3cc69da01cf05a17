// Validates one component of an imported JSON: its type, and whether it can be placed.
import { componentType } from '../component-types/catalogue.ts'
import { pageRanges } from '../component-types/extra.ts'
import type { Component } from '../api/component.ts'
import { isObject } from '../values/json-object.ts'
import { placementMode, repeatsOnPages, resolvePage } from '../locate/locate.ts'
import type { ImportProblem } from './import-problem.ts'

const numberKeys = [
  'ComponentPage',
  'ComponentPosX',
  'ComponentPosY',
  'ComponentWidth',
  'ComponentHeight',
  'FileIndex',
  'OffsetX',
  'OffsetY',
  'KeywordPage',
] as const

/** All problems of a component. Unknown keys and unknown types are no problem. */
export function componentProblems(value: unknown, path: string, pageCount: number): readonly ImportProblem[] {
  if (!isObject(value)) return [{ code: 'notObject', path, found: show(value) }]
  if (typeof value.ComponentType !== 'string' || value.ComponentType === '') {
    return [{ code: 'typeMissing', path: `${path}.ComponentType`, found: show(value.ComponentType) }]
  }
  const problems: ImportProblem[] = []
  for (const key of numberKeys) {
    const number = value[key]
    if (number !== undefined && number !== null && (typeof number !== 'number' || !Number.isFinite(number))) {
      problems.push({ code: 'notNumber', path: `${path}.${key}`, found: show(number) })
    }
  }
  if (problems.length > 0) return problems
  return [...sizeProblems(value as Component, path), ...pageProblems(value as Component, path, pageCount)]
}

/**
 * Width and height must be above 0, except for a form field, which has its own (S4 example 13 sends 0), and for types
 * that cover every page.
 */
function sizeProblems(component: Component, path: string): readonly ImportProblem[] {
  if (placementMode(component) === 'FIELD' || componentType(component.ComponentType)?.covers) return []
  const problems: ImportProblem[] = []
  for (const key of ['ComponentWidth', 'ComponentHeight'] as const) {
    const size = component[key]
    if (size === undefined || size === null) problems.push({ code: 'numberMissing', path: `${path}.${key}` })
    else if (size <= 0) problems.push({ code: 'sizeNotPositive', path: `${path}.${key}`, found: show(size) })
  }
  return problems
}

/** ComponentPage only applies to absolute placement (S4 example 12 sends page 0 with a keyword). */
function pageProblems(component: Component, path: string, pageCount: number): readonly ImportProblem[] {
  if (placementMode(component) !== 'NORMAL') return []
  const entry = componentType(component.ComponentType)
  if (entry?.paging || entry?.covers || (repeatsOnPages(component) && pageRanges(component))) return []
  const problems: ImportProblem[] = []
  for (const key of ['ComponentPosX', 'ComponentPosY', 'ComponentPage'] as const) {
    if (component[key] === undefined || component[key] === null) {
      problems.push({ code: 'numberMissing', path: `${path}.${key}` })
    }
  }
  if (problems.length === 0 && resolvePage(component.ComponentPage, pageCount) === null) {
    problems.push({
      code: 'pageBeyond',
      path: `${path}.ComponentPage`,
      found: show(component.ComponentPage),
      limit: pageCount,
    })
  }
  return problems
}

function show(value: unknown): string {
  const text = value === undefined ? '' : typeof value === 'number' ? String(value) : (JSON.stringify(value) ?? '')
  return text.length > 40 ? `${text.slice(0, 39)}…` : text
}
