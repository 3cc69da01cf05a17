// The page for people who have not logged in. Two small files, since the security policy allows no inline script.
import { sideBySide } from '../../words/side-by-side.ts'
import { loginAlone } from '../../words/zh/login.ts'
import type { LoginWords } from '../../words/zh/language-type.ts'

const { say, others } = await sideBySide(async (language) => (await language.login()).login)

/** In Chinese, and in the other languages beside it. */
function both(key: keyof LoginWords, separator = ' '): string {
  const translations = others((words) => words[key])
  return [
    say((words) => words[key]),
    ...translations.map(({ lang, text }) => `<span lang="${lang}">${text}</span>`),
  ].join(separator)
}

/** The same, as a string literal for the script. */
function quoted(key: keyof LoginWords): string {
  const translations = others((words) => words[key])
  return JSON.stringify([say((words) => words[key]), ...translations.map(({ text }) => text)].join(' '))
}

export const LOGIN_SCRIPT_PATH = '/login.js'

/** For a page at this path: what it needs is found relative to it, since a proxy may add a prefix to all paths. */
export function loginPageAt(path: string): string {
  const up = '../'.repeat(path.split('/').length - 2) || './'
  return loginPage.replace(`src="${LOGIN_SCRIPT_PATH}"`, `src="${up}${LOGIN_SCRIPT_PATH.slice(1)}"`)
}

const loginPage = `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${loginAlone.title} · ${loginAlone.product}</title>
<style>
  body {
    margin: 0; min-height: 100vh; display: grid; place-items: center; background: #f2f3f5; color: #1f2329;
    font: 16px/1.6 system-ui, "PingFang SC", "Microsoft YaHei", sans-serif
  }
  form {
    box-sizing: border-box; width: min(24rem, 92vw); padding: 2rem; background: #fff; border: 1px solid #d9dce1;
    border-radius: 8px
  }
  h1 { margin: 0 0 1rem; font-size: 1.5rem }
  input, button {
    box-sizing: border-box; width: 100%; margin-top: .5rem; padding: .6rem .75rem; font: inherit;
    border: 1px solid #6b7280; border-radius: 6px
  }
  button { background: #1a4fd6; border-color: #1a4fd6; color: #fff; cursor: pointer }
  :focus-visible { outline: 3px solid #8fb0ff; outline-offset: 1px }
  [role=alert] { min-height: 1.6em; margin: .75rem 0 0; color: #b3261e }
</style>
</head>
<body>
<main>
<form>
  <h1>${loginAlone.product}</h1>
  <label for="token">${both('token')}</label>
  <input id="token" type="password" autocomplete="current-password" required autofocus>
  <button>${both('enter')}</button>
  <p role="alert"></p>
  <noscript><p>${both('needsScript', '')}</p></noscript>
</form>
</main>
<script src="${LOGIN_SCRIPT_PATH}"></script>
</body>
</html>
`

export const loginScript = `'use strict'
const at = (path) => new URL(path, document.currentScript.src)
const [environment, session] = [at('api/environment'), at('api/session')]
const form = document.querySelector('form')
const field = document.querySelector('#token')
const alert = document.querySelector('[role=alert]')
const enter = () => location.replace(location.pathname + location.search)
const words = {
  401: ${quoted('wrongToken')},
  429: ${quoted('tooManyTries')},
}

// A link on another site leads here without the cookie, which is SameSite=Strict; from this page it is sent along.
fetch(environment).then((answer) => {
  if (answer.ok) enter()
})

form.addEventListener('submit', async (event) => {
  event.preventDefault()
  alert.textContent = ''
  try {
    const answer = await fetch(session, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ token: field.value }),
    })
    if (answer.ok) return enter()
    alert.textContent = words[answer.status] ?? ${quoted('failed')}
  } catch {
    alert.textContent = ${quoted('noAnswer')}
  }
  field.select()
})
`
