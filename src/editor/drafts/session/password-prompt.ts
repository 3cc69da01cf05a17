// Asking for a PDF's password: a promise that the dialog answers.
import { create } from 'zustand'

export interface PasswordPrompt {
  readonly fileName: string
  readonly wrong: boolean
  /** Whether the password can be taken off the file: of a stored draft it is not. */
  readonly mayUnlock: boolean
  readonly answer: (password: string | null, unlock?: boolean) => void
}

export const usePasswordPrompt = create<{ readonly prompt: PasswordPrompt | null }>()(() => ({ prompt: null }))

/**
 * `signal` ends the question with the opening that it is about: no password is given then. `onUnlock` hears with each
 * answer whether the person wishes it off the file.
 */
export function askPassword(
  fileName: string,
  signal: AbortSignal,
  onUnlock?: (unlock: boolean) => void,
): (wrong: boolean) => Promise<string | null> {
  return (wrong) =>
    new Promise((resolve) => {
      if (signal.aborted) return resolve(null)
      const answer = (password: string | null, unlock = false) => {
        if (usePasswordPrompt.getState().prompt === prompt) usePasswordPrompt.setState({ prompt: null })
        onUnlock?.(unlock)
        resolve(password)
      }
      const prompt = { fileName, wrong, mayUnlock: onUnlock !== undefined, answer }
      usePasswordPrompt.setState({ prompt })
      signal.addEventListener('abort', () => answer(null), { once: true })
    })
}
