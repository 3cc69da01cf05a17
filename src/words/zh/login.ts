// Chinese words: the gateway’s login page.

export const login = {
  token: '访问口令',
  enter: '进入',
  needsScript: '请启用 JavaScript。',
  wrongToken: '口令不对。',
  tooManyTries: '尝试次数过多，请稍后再试。',
  failed: '无法登录。',
  noAnswer: '无法连接落款服务。',
}

/** What the page says only in Chinese: its title, and the product’s name, which is the same in all languages. */
export const loginAlone = { title: '登录', product: '落款 Luokuan' }
