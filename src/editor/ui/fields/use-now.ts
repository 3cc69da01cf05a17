// The clock, for times that pass while a form stays open.
import { useEffect, useState } from 'react'

/** How often the clock is read, ms. */
const tickMs = 30_000

/** The current time in ms, read when the value changes and periodically, since a form may stay open for long. */
export function useNow(value: unknown): number {
  const [now, setNow] = useState(() => Date.now())
  useEffect(() => {
    setNow(Date.now())
    const timer = setInterval(() => setNow(Date.now()), tickMs)
    return () => clearInterval(timer)
  }, [value])
  return now
}
