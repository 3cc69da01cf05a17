import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { opinionOf, seamsOf, toggleSeam, withOpinion } from '../../../src/contract/component-types/opinion.ts'
import { readExtra } from '../../../src/contract/component-types/extra.ts'
import type { Component } from '../../../src/contract/api/component.ts'

const plain: Component = { ComponentType: 'SIGN_OPINION' }

const sentence = fc
  .array(fc.constantFrom('我', '𠮷', '同意', 'a', '，', ' '), { minLength: 1, maxLength: 25 })
  .map((parts) => parts.join(''))

describe('an opinion', () => {
  it('is written as the SDK does, and goes with all that it brought', () => {
    const set = withOpinion(plain, '我同意', ['我', '同意'])
    expect(readExtra(set)).toEqual({ Values: '我同意', ValuesArray: ['我', '同意'], SignMethod: 1 })
    expect(withOpinion(set, '', [])).toEqual(plain)
  })

  it('has words that make up its text, whatever it is given', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.array(fc.string()), (text, words) => {
        const opinion = opinionOf(withOpinion(plain, text, words))
        expect(opinion.words.join('')).toBe(text)
        expect(opinion.text).toBe(text)
      }),
    )
  })

  it('keeps its text wherever it is parted and joined, and twice is as before', () => {
    fc.assert(
      fc.property(sentence, fc.array(fc.nat(60)), fc.nat(60), (text, places, last) => {
        const words = places.reduce<readonly string[]>((before, at) => toggleSeam(before, at), [text])
        expect(words.join('')).toBe(text)
        expect(words.every((word) => word !== '')).toBe(true)
        expect(toggleSeam(toggleSeam(words, last), last)).toEqual(words)
      }),
    )
  })

  it('is parted between characters and never within one', () => {
    expect(toggleSeam(['我𠮷同意'], 2)).toEqual(['我𠮷', '同意'])
    expect(seamsOf(['我𠮷', '同', '意'])).toEqual([2, 3])
    expect(toggleSeam(['我', '同意'], 1)).toEqual(['我同意'])
    expect(toggleSeam(['我同意'], 0)).toEqual(['我同意'])
    expect(toggleSeam(['我同意'], 3)).toEqual(['我同意'])
  })

  it('whose words do not make up the text is one word', () => {
    const odd = { ...plain, ComponentExtra: '{"Values":"我同意","ValuesArray":["你","同意"]}' }
    expect(opinionOf(odd)).toEqual({ text: '我同意', words: ['我同意'] })
  })
})
