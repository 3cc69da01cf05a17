// Shows or hides the outlines of the file's form fields, and fills them all. Rendered only if the file has any.
import { AppstoreAddOutlined, FormOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { useEditor } from '../../state/editor-store.ts'
import { useView } from '../../state/view-store.ts'
import { useAnchors } from './anchor-store.ts'
import { fillFields } from './fill-fields.tsx'
import layoutStyles from '../../ui/layout.module.css'
import styles from './FieldsToggle.module.css'

export function FieldsToggle() {
  const { t } = useTranslation()
  const count = useView((state) => new Set(state.model.fields.map(({ name }) => name)).size)
  const preview = useView((state) => state.preview)
  const editable = useEditor((state) => state.editable)
  const shown = useAnchors((state) => state.fieldsShown)
  if (count === 0 || preview) return null
  return (
    <>
      <span className={layoutStyles.separator} />
      <span className={styles.fields}>
        <Button
          type={shown ? 'default' : 'text'}
          size="small"
          aria-pressed={shown}
          title={t(shown ? 'formField.hide' : 'formField.show')}
          icon={<FormOutlined aria-hidden />}
          onClick={() => useAnchors.getState().set({ fieldsShown: !shown })}
        >
          {t('formField.toggle', { count })}
        </Button>
        <Button
          type="text"
          size="small"
          aria-label={t('formField.fill')}
          title={t('formField.fillTitle')}
          icon={<AppstoreAddOutlined aria-hidden />}
          disabled={!editable}
          onClick={() => fillFields(t)}
        >
          <span className={styles.fillWords}>{t('formField.fill')}</span>
        </Button>
      </span>
    </>
  )
}
