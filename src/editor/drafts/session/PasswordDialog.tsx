// Asks for the password of a protected PDF. It is used to open the file, or to take it off, and never stored.
import { Button, Form, Input } from 'antd'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { usePasswordPrompt } from './password-prompt.ts'
import { Dialog } from '../../ui/dialogs/Dialog.tsx'
import textStyles from '../../ui/text.module.css'

export function PasswordDialog() {
  const { t } = useTranslation()
  const prompt = usePasswordPrompt((state) => state.prompt)
  const [password, setPassword] = useState('')
  const input = useRef<React.ComponentRef<typeof Input.Password>>(null)
  useEffect(() => setPassword(''), [prompt])
  return (
    <Dialog
      open={prompt !== null}
      title={t('password.title')}
      onCancel={() => prompt?.answer(null)}
      footer={
        <>
          <Button onClick={() => prompt?.answer(null)}>{t('common.cancel')}</Button>
          {prompt?.mayUnlock && (
            <Button disabled={password === ''} onClick={() => prompt.answer(password, true)}>
              {t('password.unlock')}
            </Button>
          )}
          <Button type="primary" disabled={password === ''} onClick={() => prompt?.answer(password)}>
            {t('password.open')}
          </Button>
        </>
      }
      afterOpenChange={(open) => open && input.current?.focus()}
      mask={{ closable: false }}
      destroyOnHidden
    >
      <p>{t('password.text', { name: prompt?.fileName ?? '' })}</p>
      <Form.Item
        validateStatus={prompt?.wrong ? 'error' : undefined}
        help={prompt?.wrong ? t('password.wrong') : t('password.notKept')}
        label={t('password.label')}
        htmlFor="lk-password"
        layout="vertical"
      >
        <Input.Password
          id="lk-password"
          ref={input}
          value={password}
          autoComplete="off"
          onChange={(event) => setPassword(event.target.value)}
          onPressEnter={() => password !== '' && prompt?.answer(password)}
        />
      </Form.Item>
      {prompt?.mayUnlock && <p className={textStyles.hint}>{t('password.unlockText')}</p>}
    </Dialog>
  )
}
