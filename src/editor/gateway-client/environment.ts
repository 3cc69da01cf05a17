// Where the gateway is connected to; always in sight.
import { create } from 'zustand'
import { getEnvironment, type Environment } from './api.ts'

export const useEnvironment = create<{ readonly environment: Environment | null }>()(() => ({ environment: null }))

/** Asks the gateway. Without an answer the screen says that it is not connected. */
export async function loadEnvironment(): Promise<void> {
  const environment = await getEnvironment().catch(() => null)
  useEnvironment.setState({ environment })
}
