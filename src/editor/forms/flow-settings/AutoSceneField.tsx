// What a person's automatic signing is for.
import { useTranslation } from 'react-i18next'
import { FlowChoice } from './FlowChoice.tsx'

/** AutoSignScene (S4). */
const autoSignScenes = ['E_PRESCRIPTION_AUTO_SIGN', 'OTHER'] as const

export function AutoSceneField() {
  const { t } = useTranslation()
  return (
    <FlowChoice
      name="AutoSignScene"
      label={t('flow.autoScene')}
      placeholder={t('inspector.optional')}
      hint={t('flow.autoSceneHint')}
      options={autoSignScenes.map((scene) => ({ value: scene, label: t(`flow.scene.${scene}`) }))}
    />
  )
}
