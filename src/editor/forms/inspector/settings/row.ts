// What every row of a setting is given.
import type { Setting } from '../../../../contract/component-types/setting.ts'
import type { Component } from '../../../../contract/api/component.ts'

export interface RowProps<S extends Setting = Setting> {
  readonly component: Component
  readonly setting: S
  readonly id: string
  readonly label: string
  readonly hint?: string
  readonly disabled: boolean
  /** The setting's value as it came; undefined where it is not set. */
  readonly value: unknown
  /** One undo step. undefined takes the setting away. */
  readonly set: (value: unknown) => void
  /** Several settings at once. */
  readonly change: (change: (component: Component) => Component) => void
}

/** A number, or a text that is one. */
export function numberOf(value: unknown): number | undefined {
  const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value
  return typeof number === 'number' && Number.isFinite(number) ? number : undefined
}
