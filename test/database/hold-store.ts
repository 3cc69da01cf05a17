// Run as a process of its own: opens the store in a folder, writes a row, says so and waits to be killed.
import { openDatabase } from '../../src/database/open-database.ts'

const { db } = await openDatabase({
  folder: process.argv[2]!,
  migrations: [{ id: '001', sql: 'create table notes (text text)' }],
})
await db.execute("insert into notes values ('written by the other process')")
process.stdout.write('open\n')
setInterval(() => {}, 60_000)
