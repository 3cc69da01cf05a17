// Messages to the person from code outside components. The root registers what shows them.
import type { ReactNode } from 'react'

export interface Notice {
  readonly kind: 'error' | 'warning' | 'success' | 'info'
  readonly title: string
  readonly text?: ReactNode
  /** Seconds; an error stays until it is closed. */
  readonly seconds?: number
  readonly action?: { readonly label: string; readonly run: () => void }
}

let show: (notice: Notice) => void = () => undefined

export function setNotifier(notifier: (notice: Notice) => void): void {
  show = notifier
}

export function notify(notice: Notice): void {
  show(notice)
}
