// From which tables the gateway's migrations are generated, and where they go: `npm run migration:gateway`.
import { defineConfig } from 'drizzle-kit'

export default defineConfig({
  dialect: 'postgresql',
  schema: ['./src/gateway/store/tables.ts', './src/gateway/store/after-sending-tables.ts'],
  out: './src/gateway/store/migrations',
})
