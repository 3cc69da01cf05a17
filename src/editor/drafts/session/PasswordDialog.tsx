// Asks for the password of a protected PDF. It is used to open the file and never stored.
import { Form, Input } from 'antd'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { usePasswordPrompt } from './password-prompt.ts'
import { Dialog } from '../../ui/dialogs/Dialog.tsx'

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
      okText={t('password.open')}
      cancelText={t('common.cancel')}
      okButtonProps={{ disabled: password === '' }}
      onOk={() => prompt?.answer(password)}
      onCancel={() => prompt?.answer(null)}
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
    </Dialog>
  )
}
