// The map of the house in docs/design.md: which folders each house has, from the ground floor up.
import { readFileSync } from 'node:fs'

/** The folders of each house, in the order in which the map names them. */
export type DesignMap = ReadonlyMap<string, readonly string[]>

/** A house stands at the beginning of a line; its folders, one or several, at the beginning of the lines below it. */
export function readDesignMap(text: string): DesignMap {
  const map = new Map<string, string[]>()
  let folders: string[] = []
  for (const line of text.split('\n')) {
    const house = /^([a-z]+)\//.exec(line.replace(/^src\//, ''))?.[1]
    if (house !== undefined) map.set(house, (folders = []))
    const named = /^ {2}((?:[\da-z-]+\/ )+)/.exec(line)?.[1] ?? ''
    folders.push(...Array.from(named.matchAll(/([^ ]+)\/ /g), ([, folder]) => folder!))
  }
  return map
}

export function designMap(): DesignMap {
  const design = readFileSync(new URL('../../docs/design.md', import.meta.url), 'utf8')
  return readDesignMap(/```\n(src\/words\/[^]*?)```/.exec(design)![1]!)
}
