// Tencent's own preview: uploads the file, creates the preview, and shows a link with a countdown of its 300 seconds.
import { Button, Tooltip } from 'antd'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Draft } from '../../../contract/draft/draft.ts'
import { toRequest } from '../../../contract/request/to-request.ts'
import { freshPictures } from '../../drafts/pictures/fresh-pictures.ts'
import { forgetPictureUploads } from '../../drafts/pictures/shelf.ts'
import { call, GatewayError } from '../../gateway-client/call.ts'
import type { Preview } from '../../../gateway/routes.ts'
import { isCancelled, orCancelled } from '../../gateway-client/pause.ts'
import { forgetUpload, isFileForgotten, uploadContract } from '../upload.ts'
import textStyles from '../../ui/text.module.css'
import styles from './ServerPreview.module.css'
import { failureWord } from '../../ui/i18n/word-for.ts'

type State =
  | { readonly step: 'none' }
  | { readonly step: 'uploading'; readonly percent: number }
  | { readonly step: 'making' }
  | { readonly step: 'ready'; readonly preview: Preview }
  | { readonly step: 'failed'; readonly error: GatewayError }

export function ServerPreview({ draft }: { readonly draft: Draft }) {
  const { t } = useTranslation()
  const [state, setState] = useState<State>({ step: 'none' })
  const underWay = useRef<AbortController | null>(null)
  // The bar goes with the preview, and so does what it began.
  useEffect(() => () => underWay.current?.abort(), [])
  const make = async () => {
    const { signal } = (underWay.current = new AbortController())
    try {
      setState({ step: 'uploading', percent: 0 })
      const onPercent = (percent: number) => setState({ step: 'uploading', percent })
      const uploaded = await uploadContract(draft.file, { onPercent, signal })
      const fresh = await orCancelled(freshPictures(draft), signal)
      setState({ step: 'making' })
      const making = call('POST /api/previews', {
        body: { draftId: draft.id, fileId: uploaded.fileId, request: { ...toRequest(fresh) } },
      })
      setState({ step: 'ready', preview: await orCancelled(making, signal) })
    } catch (error) {
      if (isCancelled(error)) return setState({ step: 'none' })
      const known = error instanceof GatewayError ? error : new GatewayError('unexpected')
      if (isFileForgotten(known)) {
        forgetUpload()
        forgetPictureUploads()
      }
      setState({ step: 'failed', error: known })
    }
  }
  const working = state.step === 'uploading' || state.step === 'making'
  return (
    <span className={styles.serverPreview} role="status">
      {state.step === 'ready' && <PreviewLink preview={state.preview} />}
      {state.step === 'failed' && (
        <span className={textStyles.fieldError} role="alert">
          {t('preview.failed')}: {state.error.tencent?.message ?? failureWord(t, state.error.code)}
          {state.error.tencent && <code> {state.error.tencent.code}</code>}
        </span>
      )}
      {state.step === 'uploading' && <span>{t('preview.uploading', { percent: state.percent })}</span>}
      {state.step === 'making' && <span>{t('preview.making')}</span>}
      {working && <Button onClick={() => underWay.current?.abort()}>{t('common.cancel')}</Button>}
      <Tooltip title={t('preview.serverHint')}>
        <Button loading={working} onClick={() => void make()}>
          {t(state.step === 'ready' ? 'preview.again' : 'preview.server')}
        </Button>
      </Tooltip>
    </span>
  )
}

function PreviewLink({ preview }: { readonly preview: Preview }) {
  const { t } = useTranslation()
  const left = () => Math.max(0, Math.ceil((Date.parse(preview.expiresAt) - Date.now()) / 1000))
  const [seconds, setSeconds] = useState(left)
  useEffect(() => {
    const timer = setInterval(
      () => setSeconds(Math.max(0, Math.ceil((Date.parse(preview.expiresAt) - Date.now()) / 1000))),
      1000,
    )
    return () => clearInterval(timer)
  }, [preview])
  if (seconds === 0) return <span>{t('preview.expired')}</span>
  return (
    <span>
      <a href={preview.previewUrl} target="_blank" rel="noopener noreferrer">
        {t('preview.link')}
      </a>{' '}
      <span className={textStyles.hint}>{t('preview.left', { seconds })}</span>
    </span>
  )
}
