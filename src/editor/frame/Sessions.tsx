// Who is logged in: the sessions, to see and to end, and logging out. Without an access token nobody logs in, and there
// is nothing to show.
import { UserOutlined } from '@ant-design/icons'
import { useQuery } from '@tanstack/react-query'
import { Button, Tooltip } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { zonedText } from '../../contract/values/moment.ts'
import type { Session } from '../../gateway/routes.ts'
import { call } from '../gateway-client/call.ts'
import { readAgain } from '../gateway-client/query-client.ts'
import { queryKeys } from '../gateway-client/query-keys.ts'
import { useChange } from '../gateway-client/use-change.ts'
import { Dialog } from '../ui/dialogs/Dialog.tsx'
import { failureWord } from '../ui/i18n/word-for.ts'
import styles from './Sessions.module.css'

const readSessions = () => readAgain(queryKeys.sessions)

export function Sessions() {
  const { t } = useTranslation()
  const [open, setOpen] = useState(false)
  const { data } = useQuery({
    queryKey: queryKeys.sessions,
    queryFn: () => call('GET /api/sessions').catch(() => null),
    staleTime: Infinity,
  })
  const sessions = data?.sessions ?? []
  // The page comes again, and asks for the token.
  const logOut = useChange(
    () => call('DELETE /api/session'),
    () => location.reload(),
  )
  if (sessions.length === 0) return null
  return (
    <>
      <Tooltip title={t('sessions.title')}>
        <Button
          type="text"
          icon={<UserOutlined aria-hidden />}
          aria-label={t('sessions.title')}
          onClick={() => {
            setOpen(true)
            void readSessions()
          }}
        />
      </Tooltip>
      <Dialog
        open={open}
        onCancel={() => setOpen(false)}
        title={t('sessions.title')}
        footer={
          <Button loading={logOut.busy} onClick={() => logOut.send(undefined)}>
            {t('sessions.logOut')}
          </Button>
        }
      >
        {logOut.error && <p role="alert">{failureWord(t, logOut.error.code)}</p>}
        <ul className={styles.sessions}>
          {sessions.map((session) => (
            <SessionItem key={session.id} session={session} />
          ))}
        </ul>
      </Dialog>
    </>
  )
}

function SessionItem({ session: { id, createdAt, usedAt, userAgent, isOwn } }: { readonly session: Session }) {
  const { t } = useTranslation()
  const end = useChange(() => call('DELETE /api/sessions/{id}', { params: { id } }), readSessions)
  return (
    <li>
      <div>
        {userAgent || t('sessions.unnamed')}
        <br />
        <small>{t('sessions.times', { created: zonedText(createdAt), used: zonedText(usedAt) })}</small>
        {end.error && <p role="alert">{failureWord(t, end.error.code)}</p>}
      </div>
      {isOwn ? (
        <span>{t('sessions.own')}</span>
      ) : (
        <Button size="small" loading={end.busy} onClick={() => end.send(undefined)}>
          {t('sessions.end')}
        </Button>
      )}
    </li>
  )
}
