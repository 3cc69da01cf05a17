// What Tencent would refuse after sending, told before.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addedApproverProblems } from '../../../src/contract/after-sending/added-approvers.ts'
import { canBeCancelled, cancellationProblems } from '../../../src/contract/after-sending/cancellation.ts'
import { finalStatuses, flowStatuses, isNewerStatus } from '../../../src/contract/after-sending/flow-status.ts'
import { personProblems } from '../../../src/contract/after-sending/person.ts'
import { qrCodeProblems, qrCodeState } from '../../../src/contract/after-sending/qr-code.ts'
import { reviewProblems } from '../../../src/contract/after-sending/review.ts'
import { linkProblems } from '../../../src/contract/after-sending/signing-link.ts'

const codes = (problems: readonly { code: string }[]) => problems.map(({ code }) => code)

describe('of two statuses', () => {
  const heard = fc.record({ status: fc.constantFrom(...flowStatuses), at: fc.integer({ min: 0, max: 10 }) })

  it('an end stays, but for a signed contract that is released', () => {
    fc.assert(
      fc.property(heard, heard, (known, next) => {
        if (!finalStatuses.includes(known.status)) return
        expect(isNewerStatus(known, next)).toBe(known.status === 4 && next.status === 21)
      }),
    )
  })

  it('whatever the order and however often they come, the end is the same', () => {
    const way = [
      { status: 8, at: 1 },
      { status: 9, at: 2 },
      { status: 1, at: 3 },
      { status: 2, at: 4 },
      { status: 4, at: 5 },
    ]
    fc.assert(
      fc.property(fc.shuffledSubarray([...way, ...way], { minLength: 10, maxLength: 10 }), (messages) => {
        const last = messages.reduce((known, next) => (isNewerStatus(known, next) ? next : known), { status: 1, at: 0 })
        expect(last.status).toBe(4)
      }),
    )
  })

  it.each([
    [{ status: 1, at: 5 }, { status: 2, at: 3 }, true],
    [{ status: 2, at: 5 }, { status: 1, at: 3 }, false],
    [{ status: 1, at: 5 }, { status: 8, at: 6 }, true],
    [{ status: 1, at: 5 }, { status: 1, at: 9 }, false],
    [{ status: 5, at: 5 }, { status: 4, at: 9 }, false],
  ])('known %j, heard %j: news %s', (known, next, expected) => {
    expect(isNewerStatus(known, next)).toBe(expected)
  })
})

it('a contract can be cancelled until its end, with a reason of 200 characters without emoji', () => {
  expect(flowStatuses.filter(canBeCancelled)).toEqual([0, 1, 2, 7, 8, 9])
  expect(cancellationProblems('发错了，重来！ 1#*', 1)).toEqual([])
  expect(cancellationProblems('字'.repeat(200), 2)).toEqual([])
  expect(codes(cancellationProblems('字'.repeat(201), 4))).toEqual([
    'OperationDenied.FlowHasTerminated',
    'InvalidParameter.CancelReason',
  ])
  expect(codes(cancellationProblems(' ', 1))).toEqual(['MissingParameter.CancelReason'])
  expect(codes(cancellationProblems('好👍', 1))).toEqual(['InvalidParameter.CancelReason'])
})

it('a review says why it is no, and whose it is where that is a person', () => {
  expect(reviewProblems({ reviewType: 'PASS' }, 1, false)).toEqual([])
  expect(codes(reviewProblems({ reviewType: 'SIGN_REJECT' }, 1, false))).toEqual(['InvalidParameter.ParamError'])
  expect(reviewProblems({ reviewType: 'PASS' }, 1, true).map(({ param }) => param)).toEqual(['RecipientId'])
  expect(reviewProblems({ reviewType: 'PASS', recipientId: 'r' }, 1, true)).toEqual([])
  expect(codes(reviewProblems({ reviewType: 'PASS', message: '字'.repeat(201) }, 6, false))).toEqual([
    'FailedOperation.NotAvailableSignReview',
    'InvalidParameter.ParamError',
  ])
})

it('a link goes where such a party may go', () => {
  expect(linkProblems({ endPoint: 'HTTP', pathType: 1 }, null)).toEqual([])
  expect(
    linkProblems({ endPoint: 'APP', pathType: 1, autoJumpBack: true }, { recipientId: 'r', dynamic: false }),
  ).toEqual([])
  expect(linkProblems({ endPoint: 'HTTP', pathType: 3 }, { recipientId: 'r', dynamic: true })).toEqual([])
  expect(linkProblems({ endPoint: 'HTTP', pathType: 1 }, { recipientId: 'r', dynamic: true })).toEqual([])
  expect(
    codes(linkProblems({ endPoint: 'HTTP', pathType: 2, autoJumpBack: true }, { recipientId: null, dynamic: true })),
  ).toEqual(['InvalidParameter.ParamError', 'OperationDenied.NoSupportJumpPage', 'InvalidParameter.ParamError'])
  for (const pathType of [0, 2] as const)
    expect(codes(linkProblems({ endPoint: 'APP', pathType }, { recipientId: 'r', dynamic: false }))).toEqual([
      'OperationDenied.NoSupportJumpPage',
    ])
})

it('signers who are named later are of this contract, and said in full', () => {
  const parties = [
    { recipientId: 'c', isCompany: true, dynamic: true },
    { recipientId: 'p', isCompany: false, dynamic: true },
    { recipientId: 'x', isCompany: true, dynamic: false },
  ]
  const full = { recipientId: 'c', name: '张三', mobile: '13900001234', organizationName: '晨星公司' }
  expect(addedApproverProblems([full], 1, 1, parties)).toEqual([])
  expect(
    addedApproverProblems(
      [{ recipientId: 'p', name: '张三', idCardType: 'ID_CARD', idCardNumber: '62000019880202000X' }],
      1,
      1,
      parties,
    ),
  ).toEqual([])
  expect(
    addedApproverProblems([{ recipientId: 'c', userId: 'wework', organizationName: '晨星公司' }], 1, 1, parties),
  ).toEqual([])
  expect(
    codes(addedApproverProblems([{ recipientId: 'c', userId: ' ', organizationName: '晨星公司' }], 1, 1, parties)),
  ).toEqual(['MissingParameter'])
  expect(codes(addedApproverProblems([{ recipientId: 'p', userId: 'wework' }], 1, 1, parties))).toEqual([
    'OperationDenied.Forbid',
  ])
  expect(
    codes(
      addedApproverProblems(
        [{ recipientId: 'x', name: '张三', idCardNumber: '62000019880202000X', organizationName: '晨星公司' }],
        0,
        1,
        parties,
      ),
    ),
  ).toEqual(['MissingParameter.ApproverMobile'])
  expect(codes(addedApproverProblems([{ ...full, recipientId: 'p' }], 1, 1, parties))).toEqual([
    'OperationDenied.ErrNoSupportIndividualHasOrganizationName',
  ])
  expect(codes(addedApproverProblems([{ ...full, recipientId: 'no' }], 1, 4, parties))).toEqual([
    'OperationDenied.FlowStatusForbid',
    'ResourceNotFound.FlowApprover',
  ])
  expect(codes(addedApproverProblems([{ ...full, recipientId: 'x' }], 1, 1, parties))).toEqual([
    'OperationDenied.Forbid',
  ])
  expect(addedApproverProblems([{ ...full, recipientId: 'x' }], 0, 1, parties)).toEqual([])
  expect(
    codes(addedApproverProblems([{ recipientId: 'p', name: '张三', mobile: '13900001234' }], 0, 1, parties)),
  ).toEqual(['OperationDenied.Forbid'])
})

it.each([
  [{ mobile: '13900001234', name: '张三' }, []],
  [{ mobile: '+8613900001234' }, ['InvalidParameter.Mobile']],
  [{ name: '字'.repeat(51) }, ['InvalidParameter.Name']],
  [{ organizationName: '晨星(北京)公司' }, ['InvalidParameter.OrganizationName']],
  [{ idCardType: 'ID_CARD', idCardNumber: '62000019880202000x' }, ['InvalidParameter.CardNumber']],
  [{ idCardType: 'HONGKONG_AND_MACAO', idCardNumber: 'H1234567800' }, []],
  [{ idCardType: 'PASSPORT', idCardNumber: '1' }, ['InvalidParameter.CardType']],
  [{ idCardType: 'ID_CARD' }, ['InvalidParameter.CardNumber']],
])('a person said as %j: %j', (person, expected) => {
  const params = {
    name: 'Name',
    mobile: 'Mobile',
    organizationName: 'OrganizationName',
    idCardNumber: 'IdCardNumber',
    idCardType: 'IdCardType',
  }
  expect(codes(personProblems(person, params))).toEqual(expected)
})

describe('a QR code', () => {
  const now = 1_800_000_000

  it('keeps within the limits, of which 0 stands for the default', () => {
    expect(
      qrCodeProblems(
        { flowName: '入职', maxFlowNum: 0, flowEffectiveDay: 0, qrEffectiveDay: 0, expiredOn: 0, callbackUrl: 'test' },
        now,
      ),
    ).toEqual([])
    expect(
      qrCodeProblems(
        {
          flowName: '字'.repeat(200),
          flowEffectiveDay: 30,
          qrEffectiveDay: 90,
          expiredOn: now + 365 * 86_400,
          callbackUrl: 'x'.repeat(1000),
        },
        now,
      ),
    ).toEqual([])
    const beyond = {
      flowName: '字'.repeat(201),
      qrCodeName: '字'.repeat(201),
      maxFlowNum: -1,
      flowEffectiveDay: 31,
      qrEffectiveDay: 91,
      expiredOn: now + 365 * 86_400 + 1,
      callbackUrl: 'x'.repeat(1001),
      restrictions: [{ mobile: '1' }],
    }
    expect(qrCodeProblems(beyond, now).map(({ param }) => param)).toEqual([
      'FlowName',
      'QrCodeName',
      'MaxFlowNum',
      'FlowEffectiveDay',
      'QrEffectiveDay',
      'QrCodeExpiredOn',
      'CallbackUrl',
      'Restrictions[0].Mobile',
    ])
  })

  it.each([
    ['intent', 0, null, 'creating'],
    ['unknown', 0, null, 'unknown'],
    ['created', 0, 101, 'valid'],
    ['created', 0, null, 'valid'],
    ['created', 0, 100, 'expired'],
    ['created', 5, 100, 'usedUp'],
    ['cancelled', 5, 50, 'cancelled'],
    ['dead', 0, 101, 'invalid'],
    ['dead', 0, 50, 'expired'],
  ] as const)('that is %s, used %i times, ends at %s: %s', (known, used, expiresAt, expected) => {
    expect(qrCodeState({ known, used, expiresAt, maxFlowNum: 5 }, 100)).toBe(expected)
  })
})
