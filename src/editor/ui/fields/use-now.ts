// The clock, for what goes by while a form stays open.
import { useEffect, useState } from 'react'

/** How often the clock is read anew, ms. */
const tickMs = 30_000

/** Now, ms: read anew when the value changes and from time to time, since a form stays open for long. */
export function useNow(value: unknown): number {
  const [now, setNow] = useState(() => Date.now())
  useEffect(() => {
    setNow(Date.now())
    const timer = setInterval(() => setNow(Date.now()), tickMs)
    return () => clearInterval(timer)
  }, [value])
  return now
}
