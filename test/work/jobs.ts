// Jobs for the tests of the pool. Their module is TypeScript, as the sandbox's is.
import { WorkStopped } from '../../src/work/worker.ts'

export async function double(value: number): Promise<number> {
  return value * 2
}

export async function pidOf(_: null): Promise<number> {
  return process.pid
}

export async function bytes(length: number): Promise<Uint8Array> {
  return new Uint8Array(length).fill(7)
}

export async function fail(_: null): Promise<never> {
  throw new WorkStopped('closing')
}

/** Never yields, so that only the system can stop it. */
export async function spin(_: null, stage: (name: string) => void): Promise<never> {
  stage('spinning')
  for (;;) Math.random()
}

export async function fillBuffers(_: null): Promise<never> {
  const kept: Uint8Array[] = []
  for (;;) kept.push(new Uint8Array(16 * 1024 * 1024).fill(1))
}

export async function fillHeap(_: null): Promise<never> {
  const kept: number[][] = []
  for (;;) kept.push(Array.from({ length: 100_000 }, () => 0.5))
}

export async function crash(_: null): Promise<never> {
  process.kill(process.pid, 'SIGSEGV')
  for (;;) Math.random()
}

export async function secrets(_: null): Promise<readonly string[]> {
  return Object.keys(process.env).filter((name) => /LUOKUAN|TENCENT|DATABASE/.test(name))
}
