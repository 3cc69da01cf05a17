// From which tables the sandbox's migrations are generated, and where they go: `npm run migration:sandbox`.
import { defineConfig } from 'drizzle-kit'

export default defineConfig({
  dialect: 'postgresql',
  schema: './src/sandbox/store/tables.ts',
  out: './src/sandbox/store/migrations',
})
