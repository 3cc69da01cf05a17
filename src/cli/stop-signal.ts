// Ctrl+C and other stop signals, as a promise.

export interface StopSignal {
  readonly received: Promise<void>
  forget(): void
}

/** Ctrl+C reaches the whole process group, and npm forwards it once more, so repeated signals are ignored. */
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
