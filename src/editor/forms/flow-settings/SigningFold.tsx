// 查看与签署: how a signer comes to read, and what signing can do beyond the ordinary.
import { useTranslation } from 'react-i18next'
import { More } from '../../ui/fields/More.tsx'
import { AutoSceneField } from './AutoSceneField.tsx'
import { FlowChoice } from './FlowChoice.tsx'
import { FlowSwitch } from './FlowSwitch.tsx'
import { useFlowKey, useSetCount } from './use-flow.ts'

export function SigningFold({ needsScene }: { readonly needsScene: boolean }) {
  const { t } = useTranslation()
  const set = useSetCount('flow-signing', needsScene ? ['AutoSignScene'] : [])
  const { set: setDynamic, ...dynamic } = useFlowKey('OpenDynamicSignFlow')
  return (
    <More fold="flow-signing" label={t('flow.fold.signing')} set={set}>
      <FlowChoice
        name="ApproverVerifyType"
        label={t('flow.verify')}
        hint={t('flow.verifyHint')}
        fallback="VerifyCheck"
        options={(['VerifyCheck', 'MobileCheck'] as const).map((value) => ({
          value,
          label: t(`flow.verifyBy.${value}`),
        }))}
      />
      <FlowSwitch
        {...dynamic}
        param="OpenDynamicSignFlow"
        label={t('flow.dynamic')}
        hint={t('flow.dynamicHint')}
        onChange={setDynamic}
      />
      {!needsScene && <AutoSceneField />}
    </More>
  )
}
