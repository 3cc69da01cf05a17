// The memory of a process and of all that it started, as Linux counts it: shared pages in parts.
import { readdirSync, readFileSync } from 'node:fs'

/** MB; 0 if the process is gone, and on systems without /proc. */
export function treeMemoryMb(root: number): number {
  const children = new Map<number, number[]>()
  for (const entry of entries('/proc')) {
    if (!/^\d+$/.test(entry)) continue
    // The name, in brackets, may have anything in it; the state and the parent's pid follow.
    const parent = Number(/\) \S (\d+)/.exec(read(`/proc/${entry}/stat`))?.[1])
    if (parent > 0) children.set(parent, [...(children.get(parent) ?? []), Number(entry)])
  }
  let sum = 0
  const open = [root]
  for (let pid = open.pop(); pid !== undefined; pid = open.pop()) {
    sum += Number(/^Pss:\s+(\d+) kB/m.exec(read(`/proc/${pid}/smaps_rollup`))?.[1] ?? 0) / 1024
    open.push(...(children.get(pid) ?? []))
  }
  return sum
}

function entries(folder: string): readonly string[] {
  try {
    return readdirSync(folder)
  } catch {
    return []
  }
}

function read(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    // It has just ended.
    return ''
  }
}
