import { describe, expect, it } from 'vitest'
import { TokenBucket, TokenBuckets } from '../../src/gateway/runtime/token-bucket.ts'

describe('a token bucket', () => {
  it('gives what it holds, then what it gains', () => {
    let now = 0
    const bucket = new TokenBucket({ capacity: 2, perSecond: 10 }, () => now)
    expect([bucket.take(), bucket.take(), bucket.take()]).toEqual([true, true, false])
    expect(bucket.wait()).toBe(100)
    now = 100
    expect([bucket.take(), bucket.take()]).toEqual([true, false])
    now = 10_000
    expect([bucket.take(), bucket.take(), bucket.take()]).toEqual([true, true, false])
  })

  it('gives on credit, each a little later', () => {
    const bucket = new TokenBucket({ capacity: 1, perSecond: 10 }, () => 0)
    expect([bucket.reserve(), bucket.reserve(), bucket.reserve()]).toEqual([0, 100, 200])
  })
})

it('one bucket for each key, and the same one again', () => {
  const buckets = new TokenBuckets({ capacity: 1, perSecond: 1 }, () => 0)
  expect(buckets.of('a').take()).toBe(true)
  expect(buckets.of('a').take()).toBe(false)
  expect(buckets.of('b').take()).toBe(true)
})

it('a spent bucket is not forgotten when many others come', () => {
  const buckets = new TokenBuckets({ capacity: 1, perSecond: 1 }, () => 0)
  buckets.of('spent').take()
  for (let n = 0; n < 5000; n += 1) buckets.of(`other ${n}`)
  expect(buckets.of('spent').take()).toBe(false)
})
