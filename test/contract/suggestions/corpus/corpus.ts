// The labelled contracts. `first` was there when the rules were written; each other part was written before the rules
// were tried on it, and has been there for them since.
import { readFileSync } from 'node:fs'
import { readCorpus, type Entry } from './sketch.ts'

const read = (name: string): readonly Entry[] => readCorpus(readFileSync(new URL(name, import.meta.url), 'utf8'))

export const first = read('first.txt')
export const held = read('held.txt')
export const fresh = read('fresh.txt')
export const later = read('later.txt')
/** Tables, drawn lines and placeholders: one half to build on. */
export const tables = read('tables.txt')
/** The other half, which nobody looks at but to measure. */
export const unseen = read('unseen.txt')
export const all: readonly Entry[] = [...first, ...held, ...fresh, ...later]
