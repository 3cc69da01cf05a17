// Creating a QR code, from the form to the outcome. The id is created before the call, so that one press makes at most
// one code.
import { useMutation } from '@tanstack/react-query'
import { Alert, Button } from 'antd'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { fieldOfId, focusOnceDrawn } from '../../ui/fields/field-register.ts'
import { useFolds } from '../../ui/fields/folds.ts'
import { useNow } from '../../ui/fields/use-now.ts'
import { notify } from '../../ui/notices/notices.ts'
import { failureText, isSettled } from './failure-text.ts'
import { bodyOf, emptyForm, problemsOf, type CodeForm } from './new-code.ts'
import { NewCodeForm } from './NewCodeForm.tsx'
import { newUuid } from './new-uuid.ts'
import { call } from '../../gateway-client/call.ts'
import type { Edition } from '../../../contract/api/editions.ts'
import type { NewQrCode, QrCode } from '../../../gateway/routes.ts'
import { putQrCode, readQrCodes } from './use-qr-codes.ts'
import { Dialog } from '../../ui/dialogs/Dialog.tsx'
import { clsx } from 'clsx'
import qrCodesStyles from './qr-codes.module.css'
import layoutStyles from '../../ui/layout.module.css'
import styles from './NewCodeDialog.module.css'

interface NewCodeDialogProps {
  readonly editions: readonly Edition[]
  readonly onMade: (code: QrCode) => void
  readonly onClose: () => void
}

type Step =
  | { readonly name: 'form'; readonly refusal: string | null }
  | { readonly name: 'making' }
  /**
   * `kept`: the gateway recorded the outcome as unknown. Null: the gateway did not answer, and the call can be
   * repeated.
   */
  | { readonly name: 'unknown'; readonly body: NewQrCode; readonly kept: QrCode | null }

export function NewCodeDialog({ editions, onMade, onClose }: NewCodeDialogProps) {
  const { t } = useTranslation()
  const [form, setForm] = useState<CodeForm>(() => emptyForm(editions[0] ?? 'ess'))
  const [tried, setTried] = useState(false)
  const [step, setStep] = useState<Step>({ name: 'form', refusal: null })
  const busy = useRef(false)
  const { mutateAsync } = useMutation({
    // Asked again with the same id, the gateway makes no second code.
    mutationFn: (body: NewQrCode) => call('POST /api/qr-codes', { body }),
    onSuccess: ({ qrCode }) => putQrCode(qrCode),
    onError: () => void readQrCodes(),
  })
  const now = useNow(form)
  const problems = tried ? problemsOf(form, editions, now) : []
  const errorOf = (field: string) => {
    const problem = problems.find((one) => one.field === field)
    return problem ? t(`qrCode.problem.${problem.word}`, { ...problem }) : null
  }

  const make = async (body: NewQrCode) => {
    if (busy.current) return
    busy.current = true
    setStep({ name: 'making' })
    try {
      const { qrCode: code } = await mutateAsync(body)
      if (code.state === 'unknown' || code.state === 'creating') return setStep({ name: 'unknown', body, kept: code })
      notify({ kind: 'success', title: t('qrCode.make.made') })
      onMade(code)
    } catch (error) {
      setStep(
        isSettled(error) ? { name: 'form', refusal: failureText(t, error) } : { name: 'unknown', body, kept: null },
      )
    } finally {
      busy.current = false
    }
  }
  const submit = () => {
    setTried(true)
    const found = problemsOf(form, editions, Date.now())
    if (found.length > 0) return reveal(found[0]!.field)
    // A new id for each attempt: after a refusal nothing was made, and the form may have changed.
    void make(bodyOf(form, newUuid()))
  }
  const making = step.name === 'making'
  return (
    <Dialog
      open
      width={680}
      className={styles.qrNew}
      centered
      title={t('qrCode.make.title')}
      // Closing during the call would hide its outcome.
      closable={!making}
      keyboard={!making}
      mask={{ closable: false }}
      onCancel={onClose}
      footer={
        <div className={qrCodesStyles.qrFooter}>
          <span
            className={problems.length > 0 && !making ? clsx(styles.qrCost, styles.qrMend) : styles.qrCost}
            role="status"
          >
            {making
              ? t('qrCode.make.making')
              : problems.length > 0
                ? t('qrCode.make.mend', { count: problems.length })
                : step.name === 'form'
                  ? t('qrCode.make.cost')
                  : ''}
          </span>
          <span className={layoutStyles.spring} />
          <Button onClick={onClose} disabled={making}>
            {step.name === 'unknown' ? t('qrCode.one.close') : t('common.cancel')}
          </Button>
          {step.name === 'unknown' ? (
            <UnknownNext kept={step.kept} onAsk={() => void make(step.body)} onSettle={onMade} />
          ) : (
            <Button type="primary" loading={making} onClick={submit}>
              {t('qrCode.make.ok')}
            </Button>
          )}
        </div>
      }
    >
      {step.name === 'unknown' ? (
        <Alert
          type="warning"
          showIcon
          title={t('qrCode.make.unknown')}
          description={t(step.kept ? 'qrCode.make.unknownKept' : 'qrCode.make.unknownText')}
        />
      ) : (
        <>
          {step.name === 'form' && step.refusal !== null && (
            <Alert
              className={styles.qrRefusal}
              type="error"
              showIcon
              title={t('qrCode.make.refused')}
              description={step.refusal}
            />
          )}
          <fieldset className={styles.qrFieldset} disabled={making}>
            <NewCodeForm
              form={form}
              editions={editions}
              errorOf={errorOf}
              onChange={(change) => setForm((before) => ({ ...before, ...change }))}
            />
          </fieldset>
        </>
      )}
    </Dialog>
  )
}

interface UnknownNextProps {
  readonly kept: QrCode | null
  readonly onAsk: () => void
  readonly onSettle: (code: QrCode) => void
}

function UnknownNext({ kept, onAsk, onSettle }: UnknownNextProps) {
  const { t } = useTranslation()
  return (
    <Button type="primary" onClick={() => (kept ? onSettle(kept) : onAsk())}>
      {t(kept ? 'qrCode.make.settle' : 'qrCode.make.ask')}
    </Button>
  )
}

/** Expands the section with the field and focuses it. */
function reveal(field: string): void {
  if (field.startsWith('restrictions')) useFolds.getState().show('qr-code-restrictions')
  if (field.startsWith('limits') || ['callbackUrl', 'userData', 'proxyOrganizationId'].includes(field))
    useFolds.getState().show('qr-code-more')
  const [, place, part = 'name'] = /^restrictions\.(\d+)(?:\.(\w+))?$/.exec(field) ?? []
  const id =
    place === undefined ? (field === 'template' ? 'qr-template-search' : `qr-${field}`) : `qr-person-${place}-${part}`
  // After the section has expanded.
  void focusOnceDrawn(() => fieldOfId('', id))
}
