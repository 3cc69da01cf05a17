// The command line: `luokuan <command>`.
import { run } from './run.ts'

process.exitCode = await run(process.argv.slice(2), process.env)
