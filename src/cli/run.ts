// Finds the command and runs it. Resolves with the exit code: 0 success, 1 failure, 2 unknown command.
import { runSandbox } from './run-sandbox.ts'
import { serve } from './serve.ts'

const usage = `Usage: luokuan <command>

Commands:
  serve     serve the editor and its API at LUOKUAN_HOST and LUOKUAN_PORT (127.0.0.1, 7300)
  sandbox   serve the stand-in for Tencent eSign alone, on 127.0.0.1 at LUOKUAN_SANDBOX_PORT (7301)
`

export async function run(args: readonly string[], env: NodeJS.ProcessEnv): Promise<number> {
  const [command, ...rest] = args
  if (command === 'help' || command === '--help' || command === '-h') {
    process.stdout.write(usage)
    return 0
  }
  if (command === 'serve' && rest.length === 0) return serve(env)
  if (command === 'sandbox' && rest.length === 0) return runSandbox(env)
  process.stderr.write(`${complaint(command, rest)}\n\n${usage}`)
  return 2
}

function complaint(command: string | undefined, rest: readonly string[]): string {
  if (command === undefined) return 'A command is missing.'
  if (command === 'serve' || command === 'sandbox') return `${command} takes no arguments: ${rest.join(' ')}`
  return `There is no command "${command}".`
}
