// What is drawn a frame after the edit that it tells of: the browser styles, lays out and paints the edit alone.
import { useEffect, useState } from 'react'
import { nextTask } from '../next-task.ts'

/** A tab out of sight draws no frames, ms. */
const withoutFramesMs = 100

/** The value, or for a frame the one before. */
export function useAfterFrame<T>(value: T): T {
  const [shown, setShown] = useState(value)
  useEffect(() => {
    const controller = new AbortController()
    const show = async () => {
      await nextTask()
      if (!controller.signal.aborted) setShown(value)
    }
    const frame = requestAnimationFrame(() => void show())
    const timer = setTimeout(() => void show(), withoutFramesMs)
    return () => {
      controller.abort()
      cancelAnimationFrame(frame)
      clearTimeout(timer)
    }
  }, [value])
  return shown
}
