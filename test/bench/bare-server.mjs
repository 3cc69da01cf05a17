// Fastify and a PGlite in a folder, and nothing else: what the start of `npm start` is held against.
import { PGlite } from '@electric-sql/pglite'
import Fastify from 'fastify'

const [folder, port] = process.argv.slice(2)
const store = await PGlite.create(folder)
const app = Fastify()
app.get('/api/ready', async () => (await store.query('select 1 as one')).rows)
await app.listen({ host: '127.0.0.1', port: Number(port) })
