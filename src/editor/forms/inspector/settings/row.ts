// The props of every setting row.
import type { Setting } from '../../../../contract/component-types/setting.ts'
import type { Component } from '../../../../contract/api/component.ts'

export interface RowProps<S extends Setting = Setting> {
  readonly component: Component
  readonly setting: S
  readonly id: string
  readonly label: string
  readonly hint?: string
  readonly disabled: boolean
  /** The setting's raw value; undefined if it is not set. */
  readonly value: unknown
  /** Sets the value as one undo step; undefined removes the setting. */
  readonly set: (value: unknown) => void
  /** Changes several settings at once. */
  readonly change: (change: (component: Component) => Component) => void
}

/** The value of a number or a numeric string. */
export function numberOf(value: unknown): number | undefined {
  const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value
  return typeof number === 'number' && Number.isFinite(number) ? number : undefined
}
