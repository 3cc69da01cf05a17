// @vitest-environment jsdom
import { afterEach, expect, it } from 'vitest'
import { gatewayAddress } from '../../../src/editor/gateway-client/address.ts'

afterEach(() => document.head.replaceChildren())

it.each([
  ['http://localhost/', '/api/sends'],
  ['http://localhost/#/contracts/yDx', '/api/sends'],
  ['https://example.com/luokuan/', '/luokuan/api/sends'],
  ['https://example.com/legal/luokuan/index.html?a=b', '/legal/luokuan/api/sends'],
])('on the page %s the gateway is below it', (page, address) => {
  const base = document.createElement('base')
  base.href = page
  document.head.append(base)
  expect(gatewayAddress('/api/sends')).toBe(address)
  expect(gatewayAddress('/api/sends?draft=a%2Fb')).toBe(`${address}?draft=a%2Fb`)
})
