// 下载: has Tencent prepare the files, twenty contracts at a time, and shows a link to each; the first download starts by
// itself.
import { DownloadOutlined } from '@ant-design/icons'
import { Button, Progress, Radio } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { SIGNED } from '../../../../contract/after-sending/flow-status.ts'
import { FailureNote } from '../FailureNote.tsx'
import type { FileLinks } from '../../../../gateway/routes.ts'
import type { ActionFlow } from './chosen-action.ts'
import { prepareFiles, type DownloadType } from './prepare-files.ts'
import { useChange } from '../../../gateway-client/use-change.ts'
import actionStyles from './action.module.css'
import textStyles from '../../../ui/text.module.css'
import styles from './DownloadForm.module.css'

/** The hint for each kind of file when there are several contracts; pictures are available only for a single one. */
const hintsOfMany = { PDF: 'PDFs', ZIP: 'ZIPs', JPG: 'JPG' } as const

export function DownloadForm({ flows }: { readonly flows: readonly ActionFlow[] }) {
  const { t } = useTranslation()
  const isOne = flows.length === 1
  const types: readonly DownloadType[] = isOne ? ['PDF', 'ZIP', 'JPG'] : ['ZIP', 'PDF']
  const [type, setType] = useState<DownloadType>(types[0]!)
  const [files, setFiles] = useState<FileLinks['files'] | null>(null)
  const [done, setDone] = useState(0)
  const unsigned = flows.filter(({ status }) => status !== SIGNED).length
  const { busy, error, send } = useChange(async (wanted: DownloadType) => {
    setFiles(null)
    setDone(0)
    const came: FileLinks['files'][number][] = []
    try {
      await prepareFiles(
        flows.map(({ flowId }) => flowId),
        wanted,
        t('flows.download.zipName'),
        (part, count) => {
          came.push(...part)
          setDone(count)
        },
      )
    } finally {
      // Files that were ready before the failure can still be downloaded.
      setFiles(came.length > 0 ? came : null)
    }
    return came
  })
  const prepare = () =>
    send(type, ([first, ...others]) => {
      if (first && others.length === 0) start(first.path, first.name)
    })
  return (
    <div className={actionStyles.action}>
      {!isOne && <p>{t('flows.download.many', { count: flows.length })}</p>}
      {unsigned > 0 && (
        <p className={textStyles.hint}>
          {t(isOne ? 'flows.download.unsigned' : 'flows.download.unsignedMany', { count: unsigned })}
        </p>
      )}
      <Radio.Group
        className={actionStyles.actionChoices}
        aria-label={t('flows.download.type')}
        value={type}
        disabled={busy}
        onChange={(event) => setType(event.target.value as DownloadType)}
      >
        {types.map((one) => (
          <Radio key={one} value={one}>
            {one} <span className={textStyles.hint}>{t(`flows.download.hint.${isOne ? one : hintsOfMany[one]}`)}</span>
          </Radio>
        ))}
      </Radio.Group>
      {busy && !isOne && (
        <Progress percent={Math.round((done / flows.length) * 100)} aria-label={t('flows.download.preparing')} />
      )}
      {error && <FailureNote title={t('flows.download.failed')} error={error} asked />}
      {files && (
        <div role="status">
          <p>{t('flows.download.ready', { count: files.length })}</p>
          <ul className={styles.actionFiles}>
            {files.map(({ path, name }) => (
              <li key={path}>
                <a href={path} download={name}>
                  <DownloadOutlined aria-hidden /> {name}
                </a>
              </li>
            ))}
          </ul>
        </div>
      )}
      <div className={actionStyles.actionFoot}>
        <Button type={files ? 'default' : 'primary'} loading={busy} onClick={prepare}>
          {t(files ? 'flows.download.again' : 'flows.download.ok')}
        </Button>
      </div>
    </div>
  )
}

function start(path: string, name: string): void {
  const link = document.createElement('a')
  link.href = path
  link.download = name
  document.body.append(link)
  link.click()
  link.remove()
}
