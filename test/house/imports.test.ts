// Who may import whom, proven with the linter and the repository's own configuration.
import { spawnSync } from 'node:child_process'
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { wings } from '../../oxlint.config.mjs'

const root = fileURLToPath(new URL('../..', import.meta.url))

type Snippet = readonly [file: string, code: string]

const forbidden: readonly Snippet[] = [
  ...['contract', 'document', 'database', 'editor', 'gateway', 'sandbox', 'cli'].map((house): Snippet => [
    'words/zh/x.ts',
    `import { a } from '../../${house}/a.ts'`,
  ]),
  ...['react', 'node:fs', 'fastify'].map((name): Snippet => ['words/x.ts', `import { a } from '${name}'`]),

  ...['document', 'database', 'editor', 'gateway', 'sandbox', 'cli'].map((house): Snippet => [
    'contract/draft/x.ts',
    `import { a } from '../../${house}/a.ts'`,
  ]),
  ...[
    'react',
    'react-dom/client',
    'react-dnd',
    'antd',
    'antd/locale/zh_CN',
    '@ant-design/icons',
    'pdfjs-dist',
    'pdfjs-dist/legacy/build/pdf.mjs',
    'node:fs',
    'fs',
    'fs/promises',
    'fastify',
    'drizzle-orm',
    'drizzle-orm/pg-core',
    'pg',
    '@electric-sql/pglite',
    'zustand',
  ].map((name): Snippet => ['contract/locate/x.ts', `import { a } from '${name}'`]),
  ['contract/x.ts', "import { a } from '../editor/a.ts'"],
  ['contract/x.ts', "import type { A } from '../editor/a.ts'"],
  ['contract/x.ts', "export { a } from '../editor/a.ts'"],
  ['contract/x.ts', "export * from '../editor/a.ts'"],
  ['contract/x.ts', "import '../editor/a.ts'"],
  ['contract/x.ts', "export const a = await import('../editor/a.ts')"],
  ['contract/x.ts', "import { a } from '/src/editor/a.ts'"],
  ['contract/x.ts', "import { a } from '../../src/editor/a.ts'"],
  ['contract/x.ts', "import { a } from './../editor/a.ts'"],
  ['contract/draft/x.ts', "import { a } from '../checks/../../editor/a.ts'"],

  ...['database', 'editor', 'gateway', 'sandbox', 'cli'].map((house): Snippet => [
    'document/x.ts',
    `import { a } from '../${house}/a.ts'`,
  ]),
  ...['react', 'antd', 'node:fs'].map((name): Snippet => ['document/x.ts', `import { a } from '${name}'`]),

  ...['document', 'editor', 'gateway', 'sandbox', 'cli'].map((house): Snippet => [
    'database/x.ts',
    `import { a } from '../${house}/a.ts'`,
  ]),
  ['database/x.ts', "import { useState } from 'react'"],
  ...['words', 'contract', 'document', 'database', 'editor', 'gateway', 'sandbox', 'cli'].map((house): Snippet => [
    'work/x.ts',
    `import { a } from '../${house}/a.ts'`,
  ]),
  ...['words', 'contract', 'document', 'database', 'editor'].map((house): Snippet => [
    `${house}/x.ts`,
    "import { a } from '../work/a.ts'",
  ]),

  ...['database', 'gateway', 'sandbox', 'cli'].map((house): Snippet => [
    'editor/x.ts',
    `import { a } from '../${house}/a.ts'`,
  ]),
  ...['database', 'gateway', 'sandbox', 'cli'].map((house): Snippet => [
    'editor/send/x.tsx',
    `import { a } from '../../${house}/a.ts'`,
  ]),
  ...['gateway', 'sandbox'].map((house): Snippet => [
    'editor/send/x.ts',
    `import type { A } from '../../${house}/a.ts'`,
  ]),
  ['editor/send/x.ts', "import { a } from '../../gateway/routes.ts'"],
  ['editor/send/x.ts', "import { a } from '../../gateway/routes/flows.ts'"],
  ['editor/send/x.ts', "import { a } from '../../gateway'"],
  ['editor/send/x.ts', "import { a } from '/src/gateway/server.ts'"],
  ...['node:fs', 'drizzle-orm', 'pg'].map((name): Snippet => ['editor/send/x.ts', `import { a } from '${name}'`]),

  ...['editor', 'sandbox', 'cli'].map((house): Snippet => [
    'gateway/routes/x.ts',
    `import { a } from '../../${house}/a.ts'`,
  ]),
  ['gateway/x.ts', "import { a } from '../sandbox'"],
  ['gateway/x.ts', "import { useState } from 'react'"],
  ...['editor', 'gateway', 'cli'].map((house): Snippet => [
    'sandbox/actions/x.ts',
    `import { a } from '../../${house}/a.ts'`,
  ]),
  ['cli/x.ts', "import { a } from '../editor/a.ts'"],

  ...wings.slice(1).map((wing, n): Snippet => [`editor/${wings[n]}/x.ts`, `import { a } from '../${wing}/a.ts'`]),
  ['editor/ui/fields/x.ts', "import type { A } from '../../state/a.ts'"],
  ['editor/gateway-client/x.ts', "export const a = await import('../frame/App.tsx')"],
  ['editor/pages/x.ts', "import '../checking/findings.css'"],
  ['editor/pages/canvas/gestures/x.ts', "import { a } from '../../../sandbox/a.ts'"],
  ['editor/pages/canvas/x.ts', "import { a } from '../../../gateway/server.ts'"],
]

const allowed: readonly Snippet[] = [
  ...['contract', 'document', 'database', 'editor', 'gateway', 'sandbox', 'cli'].map((house): Snippet => [
    `${house}/inside/x.ts`,
    "import { a } from '../../words/zh/a.ts'",
  ]),
  ['words/en/x.ts', "import type * as zh from '../zh/a.ts'"],
  ['words/zh/x.ts', "import { a } from 'antd/locale/zh_CN'"],
  ['contract/draft/x.ts', "import { a } from '../geometry/a.ts'"],
  ['contract/draft/x.ts', "import { a } from './document.ts'"],
  ['contract/draft/x.ts', "import { z } from 'zod'"],
  ['document/x.ts', "import { a } from '../contract/a.ts'"],
  ['document/x.ts', "import { a } from 'pdfjs-dist/legacy/build/pdf.mjs'"],
  ...['editor', 'gateway', 'sandbox', 'cli'].flatMap((house): Snippet[] =>
    ['contract', 'document'].map((other): Snippet => [
      `${house}/inside/x.ts`,
      `import { a } from '../../${other}/a.ts'`,
    ]),
  ),
  ...['gateway', 'sandbox', 'cli'].map((house): Snippet => [
    `${house}/inside/x.ts`,
    "import { a } from '../../database/a.ts'",
  ]),
  ...['gateway', 'sandbox'].map((house): Snippet => [`${house}/inside/x.ts`, "import { a } from '../../work/a.ts'"]),
  ['database/x.ts', "import { a } from '../contract/a.ts'"],
  ['database/x.ts', "import { drizzle } from 'drizzle-orm/node-postgres'"],
  ['editor/viewer/x.ts', "import { a } from '../palette/a.ts'"],
  ['editor/viewer/x.ts', "import { useState } from 'react'"],
  ['editor/send/x.ts', "import type { A } from '../../gateway/routes.ts'"],
  ['editor/send/x.ts', "import type { A } from '../../gateway/routes/flows.ts'"],
  ['editor/x.ts', "import type { A } from '../gateway/routes.ts'"],
  ['gateway/x.ts', "import { a } from 'node:fs'"],
  ['cli/x.ts', "import { a } from '../gateway/a.ts'"],
  ['cli/x.ts', "import { a } from '../sandbox/a.ts'"],
  ...wings.slice(1).map((wing, n): Snippet => [`editor/${wing}/x.ts`, `import { a } from '../${wings[n]}/a.ts'`]),
  ['editor/forms/inspector/x.ts', "import type { A } from '../parties/a.ts'"],
  ['editor/main.ts', "import { a } from './frame/a.ts'"],
]

/** Each snippet is a file of its own, `n` in its name, in a copy of the repository's layout. */
const all = [...forbidden, ...allowed].map(([file, code], n) => ({
  file: `src/${file.replace('x.ts', `x${n}.ts`)}`,
  code,
}))

let folder: string
/** The files that the linter complains about because of what they import. */
let reported: Set<string>

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'luokuan-imports-'))
  copyFileSync(path.join(root, 'oxlint.config.mjs'), path.join(folder, 'oxlint.config.mjs'))
  for (const { file, code } of all) {
    mkdirSync(path.dirname(path.join(folder, file)), { recursive: true })
    writeFileSync(path.join(folder, file), `${code}\n`)
  }
  const { stdout, stderr } = spawnSync(
    process.execPath,
    [path.join(root, 'node_modules/oxlint/bin/oxlint'), '-c', 'oxlint.config.mjs', '--format=json'],
    {
      cwd: folder,
      encoding: 'utf8',
      maxBuffer: 64 * 1024 * 1024,
    },
  )
  if (!stdout.startsWith('{')) throw new Error(`oxlint did not run: ${stdout}${stderr}`)
  const { diagnostics } = JSON.parse(stdout) as { diagnostics: { code: string; filename: string }[] }
  reported = new Set(
    diagnostics.filter(({ code }) => code.includes('no-restricted-imports')).map(({ filename }) => filename),
  )
})

afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe('the import rule', () => {
  it.each(all.slice(0, forbidden.length))('refuses in $file: $code', ({ file }) => {
    expect(reported).toContain(file)
  })

  it.each(all.slice(forbidden.length))('allows in $file: $code', ({ file }) => {
    expect(reported).not.toContain(file)
  })
})
