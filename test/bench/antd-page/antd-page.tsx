// antd's Button and Upload and nothing else, to hold the first load against: what a page that takes a file costs
// anyway.
import { Button, Upload } from 'antd'
import { createRoot } from 'react-dom/client'

createRoot(document.querySelector('#root')!).render(
  <Upload>
    <Button>选择文件</Button>
  </Upload>,
)
