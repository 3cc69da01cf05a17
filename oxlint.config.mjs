// The lint rules, and who may import whom: houses of src/, and wings of src/editor/.

/**
 * The houses, and what of ours each may import.
 *
 * @type {Record<string, readonly string[]>}
 */
const houses = {
  words: [],
  contract: ['words'],
  document: ['words', 'contract'],
  database: ['words', 'contract'],
  work: [],
  editor: ['words', 'contract', 'document'],
  gateway: ['words', 'contract', 'document', 'database', 'work'],
  sandbox: ['words', 'contract', 'document', 'database', 'work'],
  cli: ['words', 'contract', 'document', 'database', 'work', 'gateway', 'sandbox'],
}

/** The wings of the editor: each imports only those before it. */
export const wings = [
  'gateway-client',
  'ui',
  'state',
  'viewer',
  'drafts',
  'pages',
  'forms',
  'checking',
  'sending',
  'sent',
  'frame',
]

/** From any folder below src/, or written from the root. */
const toRoot = '^(?:\\./)*(?:(?:\\.\\./)+|/)(?:src/)?'

const shortest = {
  regex: '[^./]/\\.\\./',
  message: 'Write the shortest path: a detour hides which house is entered.',
}

/**
 * What of packages a house has no use for, and why.
 *
 * @typedef {{ regex?: string, group?: string[], allowTypeImports?: boolean, message: string }} Pattern
 * @type {Record<string, Pattern>}
 */
const packages = {
  words: {
    regex:
      '^(?:node:|(?:react|react-dom|react-dnd|react-i18next|pdfjs-dist|zustand|zundo|fastify|@fastify|tsx)(?:/|-|$))',
    message: 'words are tables: of packages they name the locales alone.',
  },
  contract: {
    regex:
      '^(?:node:|(?:react|react-dom|react-dnd|react-i18next|@tanstack|antd|@ant-design|pdfjs-dist|zustand|zundo|i18next|idb|fastify|@fastify|drizzle-orm|@electric-sql|pg|tsx)(?:/|-|$)|(?:assert|buffer|child_process|crypto|events|fs|http|https|module|net|os|path|process|stream|tls|url|util|worker_threads|zlib)(?:/|$))',
    message: 'contract is pure TypeScript: no React, no DOM, no Node, no pdf.js.',
  },
  document: {
    regex:
      '^(?:node:|(?:react|react-dom|react-dnd|react-i18next|@tanstack|antd|@ant-design|zustand|zundo|fastify|@fastify|tsx)(?:/|-|$))',
    message: 'document runs in the browser and in Node: pdf.js only, no React and no node: modules.',
  },
  editor: {
    regex: '^(?:node:|(?:fastify|@fastify|drizzle-orm|@electric-sql|pg|tsx)(?:/|$))',
    message: 'editor runs in the browser.',
  },
}
const noScreen = '^(?:react|react-dom|react-dnd|react-i18next|@tanstack|antd|@ant-design|zustand|zundo)(?:/|-|$)'
for (const house of ['database', 'work', 'gateway', 'sandbox']) {
  packages[house] = { regex: noScreen, message: `${house} has no screen.` }
}

/** @param {string} house */
function patternsOf(house) {
  const may = houses[house] ?? []
  const others = Object.keys(houses).filter((other) => other !== house && !may.includes(other))
  // The types of its routes are all that the screen may know of the server; see below.
  const refused = house === 'editor' ? others.filter((other) => other !== 'gateway') : others
  return [
    shortest,
    {
      regex: `${toRoot}(?:${refused.join('|')})(?:/|$)`,
      message: `${house} may import ${may.length === 0 ? 'nothing of ours' : `${may.join(', ')} and nothing else of ours`}.`,
    },
    ...(packages[house] ? [packages[house]] : []),
    ...(house === 'editor' ? routesAlone : []),
  ]
}

const routesAlone = [
  {
    regex: `${toRoot}gateway/routes`,
    allowTypeImports: true,
    message: 'editor takes only the types of the gateway\u2019s routes: import type.',
  },
  {
    group: [
      '../**/gateway',
      '../**/gateway/**',
      '/src/gateway/**',
      '!../**/gateway/routes*',
      '!../**/gateway/routes/**',
      '!/src/gateway/routes*',
      '!/src/gateway/routes/**',
    ],
    message: 'editor never imports gateway, save the types of its routes.',
  },
]

/** @param {readonly Pattern[]} patterns */
const restrict = (patterns) => ({ 'no-restricted-imports': ['error', { patterns }] })

const houseRules = Object.keys(houses).map((house) => ({
  files: [`src/${house}/**`],
  rules: {
    ...(['words', 'contract', 'document', 'editor'].includes(house) ? { 'no-console': 'error' } : {}),
    ...(house === 'contract'
      ? {
          'no-restricted-globals': [
            'error',
            'window',
            'document',
            'navigator',
            'location',
            'localStorage',
            'sessionStorage',
            'indexedDB',
            'fetch',
            'process',
            'Buffer',
            '__dirname',
          ],
        }
      : {}),
    ...restrict(patternsOf(house)),
  },
}))

const wingRules = wings.map((wing, n) => ({
  files: [`src/editor/${wing}/**`],
  rules: restrict([
    ...patternsOf('editor'),
    ...(n === wings.length - 1
      ? []
      : [
          {
            regex: `^(?:\\./)*(?:\\.\\./)+(?:${wings.slice(n + 1).join('|')})/`,
            message: `${wing} imports only wings before it: ${wings.slice(0, n).join(', ') || 'none'}.`,
          },
        ]),
  ]),
}))

export default {
  plugins: ['eslint', 'typescript', 'unicorn', 'oxc', 'import', 'react', 'jsx-a11y', 'promise'],
  categories: { correctness: 'error', suspicious: 'error' },
  env: { builtin: true, es2024: true },
  ignorePatterns: ['dist/**', 'data/**', 'reports/**', 'test-results/**', 'playwright-report/**'],
  rules: {
    eqeqeq: [
      'error',
      'always',
      {
        null: 'ignore',
      },
    ],
    'no-alert': 'error',
    'no-empty': 'error',
    'no-var': 'error',
    'no-shadow': 'off',
    'no-underscore-dangle': 'off',
    'no-unmodified-loop-condition': 'off',
    'no-unused-vars': [
      'error',
      {
        argsIgnorePattern: '^_',
        varsIgnorePattern: '^_',
        caughtErrors: 'all',
      },
    ],
    'prefer-const': 'error',
    'import/default': 'off',
    'import/no-cycle': 'error',
    'import/no-default-export': 'error',
    'import/no-named-as-default': 'off',
    'import/no-named-as-default-member': 'off',
    'import/no-unassigned-import': 'off',
    'jsx-a11y/no-autofocus': 'off',
    'jsx-a11y/no-noninteractive-element-interactions': 'off',
    'jsx-a11y/no-noninteractive-tabindex': 'off',
    'jsx-a11y/prefer-tag-over-role': 'off',
    'promise/always-return': 'off',
    'react/exhaustive-deps': 'error',
    'react/exhaustive-effect-dependencies': 'off',
    'react/hooks': 'off',
    'react/jsx-no-target-blank': 'error',
    'react/no-danger': 'error',
    'react/react-in-jsx-scope': 'off',
    'react/refs': 'off',
    'react/rules-of-hooks': 'error',
    'react/set-state-in-effect': 'off',
    'typescript/consistent-type-imports': 'error',
    'typescript/no-explicit-any': 'error',
    'typescript/no-import-type-side-effects': 'error',
    'unicorn/consistent-function-scoping': 'off',
    'unicorn/no-array-sort': 'off',
    'unicorn/no-array-reverse': 'off',
    'unicorn/require-post-message-target-origin': 'off',
  },
  overrides: [
    { files: ['src/**'], rules: restrict([shortest]) },
    ...houseRules,
    ...wingRules,
    { files: ['*.config.ts', '*.config.mjs'], rules: { 'import/no-default-export': 'off' } },
    { files: ['test/e2e/**'], rules: { 'react/rules-of-hooks': 'off' } },
  ],
}
