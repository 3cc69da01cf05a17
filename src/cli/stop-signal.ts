// Ctrl+C and its like, as a promise.

export interface StopSignal {
  readonly received: Promise<void>
  forget(): void
}

/** Ctrl+C reaches a whole process group, and npm passes it on again: repeats are taken and change nothing. */
export function stopSignal(): StopSignal {
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const
  let onSignal: () => void = () => {}
  const received = new Promise<void>((resolve) => {
    onSignal = resolve
  })
  for (const signal of signals) process.on(signal, onSignal)
  return {
    received,
    forget: () => {
      for (const signal of signals) process.off(signal, onSignal)
    },
  }
}
