// A change at the server that a person asks for.
import { useMutation } from '@tanstack/react-query'
import { useRef } from 'react'
import { asGatewayError, type GatewayError } from './api.ts'

export interface Change<What, Answer> {
  readonly busy: boolean
  /** Why it failed; null once it is sent again. */
  readonly error: GatewayError | null
  readonly answer: Answer | null
  /**
   * Sends it, unless one is on its way: two presses are one change. `then` is called with the answer where the screen
   * is still there.
   */
  readonly send: (what: What, then?: (answer: Answer) => void) => void
  /** Shows nothing more of the last one. */
  readonly forget: () => void
}

/** `onAnswer` is called in any case, also where the person has gone elsewhere meanwhile. */
export function useChange<What, Answer>(
  change: (what: What) => Promise<Answer>,
  onAnswer?: (answer: Answer) => void,
): Change<What, Answer> {
  // `isPending` follows a moment after the press; a second press may come before it.
  const running = useRef<symbol | null>(null)
  const { isPending, error, data, mutateAsync, reset } = useMutation({
    mutationFn: change,
    onSuccess: (answer) => onAnswer?.(answer),
  })
  return {
    busy: isPending,
    error: error && asGatewayError(error),
    answer: data ?? null,
    send: (what, then) => {
      if (running.current) return
      const mine = Symbol('change')
      running.current = mine
      mutateAsync(what, { onSuccess: (answer) => then?.(answer) })
        .catch(() => undefined)
        .finally(() => {
          if (running.current === mine) running.current = null
        })
    },
    forget: () => {
      running.current = null
      reset()
    },
  }
}
