// What a person sees who has not logged in. Two small files, since the security policy allows no inline script.

export const LOGIN_SCRIPT_PATH = '/login.js'

export const loginPage = `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>登录 · 落款 Luokuan</title>
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
  <h1>落款 Luokuan</h1>
  <label for="token">访问口令 <span lang="en">Access token</span></label>
  <input id="token" type="password" autocomplete="current-password" required autofocus>
  <button>进入 <span lang="en">Enter</span></button>
  <p role="alert"></p>
  <noscript><p>请启用 JavaScript。<span lang="en">Please enable JavaScript.</span></p></noscript>
</form>
</main>
<script src="${LOGIN_SCRIPT_PATH}"></script>
</body>
</html>
`

export const loginScript = `'use strict'
const form = document.querySelector('form')
const field = document.querySelector('#token')
const alert = document.querySelector('[role=alert]')
const enter = () => location.replace(location.pathname + location.search)
const words = {
  401: '口令不对。 The token is wrong.',
  429: '尝试次数过多，请稍后再试。 Too many tries; please wait.',
}

// A link on another site leads here without the cookie, which is SameSite=Strict; from this page it is sent along.
fetch('/api/environment').then((answer) => {
  if (answer.ok) enter()
})

form.addEventListener('submit', async (event) => {
  event.preventDefault()
  alert.textContent = ''
  try {
    const answer = await fetch('/api/session', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ token: field.value }),
    })
    if (answer.ok) return enter()
    alert.textContent = words[answer.status] ?? '无法登录。 Logging in did not work.'
  } catch {
    alert.textContent = '无法连接落款服务。 The gateway does not answer.'
  }
  field.select()
})
`
