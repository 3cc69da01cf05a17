// Shows or hides the outlines of the file's form fields. Rendered only if the file has any.
import { FormOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { useView } from '../../state/view-store.ts'
import { useAnchors } from './anchor-store.ts'
import layoutStyles from '../../ui/layout.module.css'

export function FieldsToggle() {
  const { t } = useTranslation()
  const count = useView((state) => new Set(state.model.fields.map(({ name }) => name)).size)
  const preview = useView((state) => state.preview)
  const shown = useAnchors((state) => state.fieldsShown)
  if (count === 0 || preview) return null
  return (
    <>
      <span className={layoutStyles.separator} />
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
    </>
  )
}
