// Shows notices with antd's notifications.
import { App, Button } from 'antd'
import { useEffect } from 'react'
import { setNotifier } from './notices.ts'

const secondsOf = { error: 0, warning: 10, success: 4, info: 6 } as const

export function Notifier() {
  const { notification } = App.useApp()
  useEffect(() => {
    let count = 0
    setNotifier((notice) => {
      count += 1
      const key = `notice-${count}`
      notification[notice.kind]({
        key,
        title: notice.title,
        description: notice.text,
        duration: notice.seconds ?? secondsOf[notice.kind],
        // Where it covers neither the pages nor the palette nor the bar's buttons.
        placement: 'bottomRight',
        role: notice.kind === 'error' ? 'alert' : 'status',
        actions: notice.action && (
          <Button
            size="small"
            type="link"
            onClick={() => {
              notification.destroy(key)
              notice.action?.run()
            }}
          >
            {notice.action.label}
          </Button>
        ),
      })
    })
    return () => setNotifier(() => undefined)
  }, [notification])
  return null
}
