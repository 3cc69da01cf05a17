// Asking for a PDF's password: a promise that the dialog answers.
import { create } from 'zustand'

export interface PasswordPrompt {
  readonly fileName: string
  readonly wrong: boolean
  readonly answer: (password: string | null) => void
}

export const usePasswordPrompt = create<{ readonly prompt: PasswordPrompt | null }>()(() => ({ prompt: null }))

export function askPassword(fileName: string): (wrong: boolean) => Promise<string | null> {
  return (wrong) =>
    new Promise((resolve) => {
      usePasswordPrompt.setState({
        prompt: {
          fileName,
          wrong,
          answer: (password) => {
            usePasswordPrompt.setState({ prompt: null })
            resolve(password)
          },
        },
      })
    })
}
