// Every list that a store orders, or gives a part of, ends in the order of writing or of use: times may be equal, and
// ids are random.
import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { getTableColumns, getTableName, is } from 'drizzle-orm'
import { PgTable } from 'drizzle-orm/pg-core'
import { describe, expect, it } from 'vitest'
import * as afterSending from '../../src/gateway/store/after-sending-tables.ts'
import * as gateway from '../../src/gateway/store/tables.ts'
import * as sandbox from '../../src/sandbox/store/tables.ts'

/** What needs no more: each of its rows has another value, which says the order by itself. */
const enough = new Set([
  // A file's parts, counted.
  'asc(fileParts.part)',
  // No list: in which order rows are locked, the same for everybody.
  'flows.flowId',
])

const tables = [gateway, afterSending, sandbox]
  .flatMap((module) => Object.values(module))
  .filter((value) => is(value, PgTable))
/** The columns that the database counts up: `writeOrder`, `useOrder`. */
const counted = new Set(
  tables.flatMap((table) =>
    Object.entries(getTableColumns(table)).flatMap(([key, column]) => (column.generatedIdentity ? [key] : [])),
  ),
)

/** From `start` to the bracket that closes what was opened before it. */
function upToEnd(code: string, start: number): string {
  let depth = 1
  let end = start
  for (; end < code.length && depth > 0; end += 1)
    depth += '([{'.includes(code[end]!) ? 1 : ')]}'.includes(code[end]!) ? -1 : 0
  return code.slice(start, end - 1).trim()
}

/** What `orderBy` is given, and the lists of keys that it may be given by name. */
function ordersIn(code: string): string[] {
  const given = [...code.matchAll(/\.orderBy\(/g)].map((match) => upToEnd(code, match.index + match[0].length))
  const named = [...code.matchAll(/\[/g)]
    .map((match) => upToEnd(code, match.index + 1))
    .filter((keys) => /^(asc|desc)\(|^sql`[^`]*\b(asc|desc)\b/.test(keys))
  return [...given.filter((keys) => !keys.startsWith('...')), ...named]
}

/**
 * Those that leave open which of two rows comes first. Of one given by name, the list that has the name must be in the
 * same file.
 */
function openOrders(code: string): string[] {
  const orders = ordersIn(code)
  const ends = (keys: string) =>
    enough.has(keys) || counted.has(/(?:^|,\s*)(?:asc|desc)\(\w+\.(\w+)\),?$/.exec(keys)?.[1] ?? '')
  const unseen = /\.orderBy\(\.\.\.(\w+)/.exec(code)
  // A part of what has no order is any part.
  const parts = [...code.matchAll(/\.(?:limit|offset)\(/g)].filter(
    ({ index }) => !code.slice(code.lastIndexOf('.from(', index), index).includes('.orderBy('),
  )
  return [
    ...orders.filter((keys) => !ends(keys)),
    ...(unseen && !new RegExp(`const ${unseen[1]}\\b`).test(code) ? [unseen[0]] : []),
    ...parts.map(([part]) => part),
    ...(/\border by\b/i.exec(code) ?? []),
  ]
}

describe('the order of a list', () => {
  const root = fileURLToPath(new URL('../../src', import.meta.url))
  // Migrations order what older versions wrote, once.
  const files = ['gateway', 'sandbox'].flatMap((house) =>
    readdirSync(`${root}/${house}`, { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.ts') && !file.endsWith('migrations.ts'))
      .map((file) => `${house}/${file}`),
  )

  it('ends in the order of writing or of use, wherever a store is asked', () => {
    const open = files.flatMap((file) =>
      openOrders(readFileSync(`${root}/${file}`, 'utf8')).map((order) => `${file}: ${order}`),
    )
    expect(open).toEqual([])
    expect(files.flatMap((file) => ordersIn(readFileSync(`${root}/${file}`, 'utf8'))).length).toBeGreaterThan(10)
    expect([...counted].sort()).toEqual(['useOrder', 'writeOrder'])
    expect(tables.map(getTableName)).toContain('callbacks')
  })

  it.each([
    '.orderBy(desc(sends.createdAt))',
    '.orderBy(sends.createdAt)',
    '.orderBy(desc(contacts.usedAt), desc(contacts.id))',
    '.orderBy(asc(sends.writeOrder), asc(sends.createdAt))',
    '.orderBy(sql`${flows.deadline} asc nulls last`)',
    'const newestFirst = [desc(contacts.usedAt), desc(contacts.id)]\n.orderBy(...newestFirst)',
    "const orders = { 'name-asc': [asc(flows.name)] }\n.orderBy(...orders[order])",
    'const orders = [sql`${flows.deadline} asc nulls last`]\n.orderBy(...orders)',
    '.orderBy(...newestFirst)',
    'sql`select id from sends order by created_at`',
    '.from(flows).where(due).limit(100)',
  ])('is not left open by %s', (code) => {
    expect(openOrders(code)).not.toEqual([])
  })

  it.each([
    '.from(sends).orderBy(desc(sends.writeOrder)).limit(1)',
    '.orderBy(asc(flows.nextMoment), asc(flows.writeOrder))',
    '.orderBy(asc(fileParts.part))',
    "const orders = { 'created-desc': [desc(flows.createdAt), desc(flows.writeOrder)] }\n.orderBy(...orders[order])",
  ])('is said by %s', (code) => {
    expect(openOrders(code)).toEqual([])
  })
})
