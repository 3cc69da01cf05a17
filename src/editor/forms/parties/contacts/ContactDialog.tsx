// The address book: search, choose with mouse or arrow keys, and delete single entries or all of them.
import { DeleteOutlined } from '@ant-design/icons'
import { Button, Popconfirm, Spin, type InputRef } from 'antd'
import { useRef, useState, type KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { SearchInput } from '../../../ui/fields/SearchInput.tsx'
import type { Contact } from '../../../../gateway/routes.ts'
import { recognisableMobile } from '../../../../contract/values/mask.ts'
import { contactTitle, searchContacts } from './contact-search.ts'
import { useContacts } from './use-contacts.ts'
import { Dialog } from '../../../ui/dialogs/Dialog.tsx'
import textStyles from '../../../ui/text.module.css'
import styles from './ContactDialog.module.css'

interface ContactDialogProps {
  readonly onChoose: (contact: Contact) => void
  readonly onClose: () => void
}

export function ContactDialog({ onChoose, onClose }: ContactDialogProps) {
  const { t } = useTranslation()
  const { contacts, state, failedToForget, forget, forgetAll } = useContacts()
  const [query, setQuery] = useState('')
  const list = useRef<HTMLUListElement>(null)
  const search = useRef<InputRef>(null)
  const found = searchContacts(contacts, query)

  /** The arrow keys move from the search field to the entries and between them. */
  const move = (event: KeyboardEvent<HTMLElement>) => {
    // During IME composition, the arrows choose a word.
    if (event.nativeEvent.isComposing) return
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    if (step === 0) return
    const entries = [...(list.current?.children ?? [])].flatMap((entry) => entry.querySelector('button') ?? [])
    const at = entries.findIndex((entry) => entry.parentElement?.contains(document.activeElement))
    const next = entries[at + step]
    if (at + step < 0) search.current?.focus()
    next?.focus()
    event.preventDefault()
  }
  return (
    <Dialog
      open
      width={480}
      title={t('party.contacts.title')}
      footer={null}
      onCancel={onClose}
      // Focuses the search field after opening, unless the focus is already in the list.
      afterOpenChange={(shown) => {
        if (shown && !list.current?.contains(document.activeElement)) search.current?.focus()
      }}
    >
      {/* oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- handles the keys of its children */}
      <div className={styles.contacts} onKeyDown={move}>
        <SearchInput
          ref={search}
          label={t('party.contacts.search')}
          query={query}
          onQuery={setQuery}
          onPressEnter={() => found[0] && query !== '' && onChoose(found[0])}
        />
        {state === 'loading' && (
          <div className={styles.contactsNote}>
            <Spin size="small" /> {t('party.contacts.loading')}
          </div>
        )}
        {state === 'failed' && (
          <p className={styles.contactsNote} role="status">
            {t('party.contacts.failed')}
          </p>
        )}
        {state === 'ready' && found.length === 0 && (
          <p className={styles.contactsNote} role="status">
            {t(contacts.length === 0 ? 'party.contacts.empty' : 'party.contacts.noneFound')}
          </p>
        )}
        <ul ref={list} className={styles.contactList} aria-label={t('party.contacts.title')}>
          {found.map((contact) => (
            <ContactEntry key={contact.id} contact={contact} onChoose={onChoose} onForget={forget} />
          ))}
        </ul>
        {failedToForget && (
          <p className={textStyles.fieldError} role="alert">
            {t('party.contacts.forgetFailed')}
          </p>
        )}
        {contacts.length > 0 && (
          <footer className={styles.contactsFooter}>
            <span>{t('party.contacts.kept')}</span>
            <Popconfirm
              title={t('party.contacts.forgetAllTitle')}
              description={t('party.contacts.forgetAllText', { count: contacts.length })}
              okText={t('party.contacts.forgetAllOk')}
              okButtonProps={{ danger: true }}
              cancelText={t('common.cancel')}
              onConfirm={forgetAll}
            >
              <Button size="small" type="text" danger>
                {t('party.contacts.forgetAll')}
              </Button>
            </Popconfirm>
          </footer>
        )}
      </div>
    </Dialog>
  )
}

interface ContactEntryProps {
  readonly contact: Contact
  readonly onChoose: (contact: Contact) => void
  readonly onForget: (contact: Contact) => void
}

function ContactEntry({ contact, onChoose, onForget }: ContactEntryProps) {
  const { t } = useTranslation()
  const title = contactTitle(contact)
  const detail = [contact.organizationName === '' ? '' : contact.name, recognisableMobile(contact.mobile)].filter(
    (text) => text !== '' && text !== title,
  )
  return (
    <li>
      <button type="button" className={styles.contactChoose} onClick={() => onChoose(contact)}>
        <span className={styles.contactKind}>{t(`party.kind.${contact.kind}`)}</span>
        <span className={styles.contactWords}>
          <span className={styles.contactTitle}>{title}</span>
          {detail.length > 0 && <span className={styles.contactDetail}>{detail.join(' · ')}</span>}
        </span>
      </button>
      <Popconfirm
        title={t('party.contacts.forgetTitle', { name: title })}
        okText={t('party.contacts.forgetOk')}
        cancelText={t('common.cancel')}
        onConfirm={() => onForget(contact)}
      >
        <Button
          type="text"
          size="small"
          icon={<DeleteOutlined aria-hidden />}
          aria-label={t('party.contacts.forget', { name: title })}
          title={t('party.contacts.forget', { name: title })}
        />
      </Popconfirm>
    </li>
  )
}
