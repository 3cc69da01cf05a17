// A change on the server that the person asks for.
import { useMutation } from '@tanstack/react-query'
import { useRef } from 'react'
import { asGatewayError, type GatewayError } from './call.ts'

export interface Change<What, Answer> {
  readonly busy: boolean
  /** Why it failed; null once it is being retried. */
  readonly error: GatewayError | null
  readonly answer: Answer | null
  /**
   * Sends the change, unless one is in flight: two presses are one change. `then` is called with the answer if the
   * screen still exists.
   */
  readonly send: (what: What, then?: (answer: Answer) => void) => void
  /** Clears the outcome of the last change. */
  readonly forget: () => void
}

/** `onAnswer` is always called, even if the person has left the screen in the meantime. */
export function useChange<What, Answer>(
  change: (what: What) => Promise<Answer>,
  onAnswer?: (answer: Answer) => void,
): Change<What, Answer> {
  // `isPending` is only set after the next render; a second press may come before that.
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
