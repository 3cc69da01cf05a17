import { describe, expect, it } from 'vitest'
import { asksToSign, partyWordOf } from '../../../src/contract/suggestions/field-names.ts'

describe('the name of a form field', () => {
  it.each([
    ['甲方', '甲方'],
    ['甲方签字', '甲方'],
    ['乙方（盖章）', '乙方'],
    ['乙⽅ 盖章', '乙方'],
    ['簽名_賣方', '卖方'],
    ['被许可方签章', '被许可方'],
    ['partyA', 'PartyA'],
    ['party_b_name', 'PartyB'],
    ['PartyASignature', 'PartyA'],
    ['PARTYA_SEAL', 'PartyA'],
    ['buyer.name', 'Buyer'],
    ['BuyerSign', 'Buyer'],
    ['sellersign2', 'Seller'],
    ['form1[0].#subform[0].LessorSignature[0]', 'Lessor'],
    ['buyer_company', 'Buyer'],
    ['serviceProviderSeal', 'ServiceProvider'],
    ['company_seal', 'Company'],
  ])('%s names %s', (name, word) => {
    expect(partyWordOf(name)).toBe(word)
  })

  it.each(['Text1', '签字', 'buyers', 'design', '金额', 'third party', 'signature', ''])('%s names nobody', (name) => {
    expect(partyWordOf(name)).toBeNull()
  })

  it.each([
    ['SellerSeal', 'seal'],
    ['seal2', 'seal'],
    ['companyChop', 'seal'],
    ['STAMP', 'seal'],
    ['甲方盖章', 'seal'],
    ['（公章）', 'seal'],
    ['签字盖章处', 'seal'],
    ['BuyerSign', 'signature'],
    ['buyersignature', 'signature'],
    ['Signature[0]', 'signature'],
    ['乙方签名', 'signature'],
    ['簽字', 'signature'],
  ])('%s asks for a %s, whatever kind it is', (name, mark) => {
    expect(asksToSign(name, 'Sig')).toBe(mark)
    expect(asksToSign(name, 'Tx')).toBe(mark)
  })

  it.each([
    '签约日期',
    'date_signed',
    'SignatureDate',
    '签订地点',
    'signer',
    'timestamp',
    'design',
    '规章',
    '签字人',
    'created_by',
  ])('%s, of a text, asks for neither', (name) => {
    expect(asksToSign(name, 'Tx')).toBeNull()
  })

  it('says more of a signature field, which is there to be signed in', () => {
    expect(asksToSign('甲方章', 'Sig')).toBe('seal')
    expect(asksToSign('签1', 'Sig')).toBe('signature')
    expect(asksToSign('signed_by', 'Sig')).toBe('signature')
    expect(asksToSign('ink', 'Sig')).toBeNull()
  })
})
