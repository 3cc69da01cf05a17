// The progress of conversion tasks, in the terms of the API.

/** TaskStatus of DescribeFileConvertTask (SDK). */
export const taskStatus = {
  submitted: 0,
  converting: 4,
  done: 8,
  downloadFailed: -2,
  failed: -6,
  timedOut: -13,
} as const
export type TaskStatus = (typeof taskStatus)[keyof typeof taskStatus]

/**
 * The TaskMessage of each status. The SDK names NeedTranform, Processing, TaskEnd …; these words come from Tencent's
 * examples.
 */
export const taskMessages: Readonly<Record<TaskStatus, string>> = {
  0: '任务已提交',
  4: '文档转换中',
  8: '任务处理完成',
  [-2]: '下载失败',
  [-6]: '转换失败',
  [-13]: '转换文件超时',
}
