// Asking for a PDF's password: a promise that the dialog answers.
import { create } from 'zustand'

export interface PasswordPrompt {
  readonly fileName: string
  readonly wrong: boolean
  readonly answer: (password: string | null) => void
}

export const usePasswordPrompt = create<{ readonly prompt: PasswordPrompt | null }>()(() => ({ prompt: null }))

/** `signal` ends the question with the opening that it is about: no password is given then. */
export function askPassword(fileName: string, signal: AbortSignal): (wrong: boolean) => Promise<string | null> {
  return (wrong) =>
    new Promise((resolve) => {
      if (signal.aborted) return resolve(null)
      const answer = (password: string | null) => {
        if (usePasswordPrompt.getState().prompt === prompt) usePasswordPrompt.setState({ prompt: null })
        resolve(password)
      }
      const prompt = { fileName, wrong, answer }
      usePasswordPrompt.setState({ prompt })
      signal.addEventListener('abort', () => answer(null), { once: true })
    })
}
