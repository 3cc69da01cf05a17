#!/usr/bin/env node
// The command line: `luokuan <command>`.
import process from 'node:process'

// Before the rest is loaded: an error of the bundle names the lines of the source.
process.setSourceMapsEnabled(true)
const { run } = await import('./run.ts')
process.exitCode = await run(process.argv.slice(2), process.env)
